"""A workspace of a million published items, made once for all measurements."""

import datetime
import random
import sqlite3

import pytest

from models.store.workspace import open_workspace

NUMBER = 1_000_000
CHARACTERS = (
    "关于做好农村低保水利安全生产防汛抗旱森林防火环境整治教育医疗社会救助公示通知方案意见工作"
)
FIRST_DAY = datetime.date(2008, 5, 1).toordinal()


def rows():
    chance = random.Random(1)  # noqa: S311 - the same rows in every run
    for number in range(NUMBER):
        day = datetime.date.fromordinal(FIRST_DAY + number % 6700).isoformat()
        title = "".join(chance.choices(CHARACTERS, k=18)) + str(number)
        yield number + 1, 1, title, "党政文件类", day, f"徐政发〔{number % 18 + 2008}〕{number}号"


@pytest.fixture(scope="session")
def million(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables") / "台账"
    open_workspace(folder).close()
    database = sqlite3.connect(folder / "台账.db")
    database.executemany(
        "INSERT INTO publication (id, version, title, category, published_on, document_number) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        rows(),
    )
    database.commit()
    database.close()
    with open_workspace(folder) as opened:
        yield opened
