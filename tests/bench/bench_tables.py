"""A register of a million records: first page, sort and search, each against bare SQLite."""

import datetime
import random
import sqlite3
import time

import pytest

from models.records.publication import PUBLICATION
from models.store.reading import Query
from models.store.workspace import open_workspace
from ui.tables.columns import columns_of
from ui.tables.loading import Wanted, load

NUMBER = 1_000_000
CHARACTERS = (
    "关于做好农村低保水利安全生产防汛抗旱森林防火环境整治教育医疗社会救助公示通知方案意见工作"
)
FIRST_DAY = datetime.date(2008, 5, 1).toordinal()
BARE = "SELECT id FROM publication ORDER BY {} LIMIT 100"
SEARCHED = "SELECT count(*) FROM publication WHERE title LIKE '%防汛%'"


def rows():
    chance = random.Random(1)  # noqa: S311 - the same rows in every run
    for number in range(NUMBER):
        day = datetime.date.fromordinal(FIRST_DAY + number % 6700).isoformat()
        title = "".join(chance.choices(CHARACTERS, k=18)) + str(number)
        yield number + 1, 1, title, "党政文件类", day, f"徐政发〔{number % 18 + 2008}〕{number}号"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
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


def milliseconds(work):
    """The shortest time of three runs."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return min(times)


@pytest.mark.parametrize(
    ("name", "query", "bare"),
    [
        ("first page", Query("publication"), BARE.format("published_on DESC, id DESC")),
        (
            "sort by title",
            Query("publication", sort=(("title", False),)),
            BARE.format("title, id DESC"),
        ),
        (
            "sort by number",
            Query("publication", sort=(("document_number", True),)),
            BARE.format("document_number DESC, id DESC"),
        ),
        ("search two characters", Query("publication", search="防汛"), SEARCHED),
        ("search initials", Query("publication", search="fx"), SEARCHED),
    ],
    ids=lambda one: one if isinstance(one, str) and " " not in one else "",
)
def test_tables(workspace, name, query, bare):
    columns = columns_of(PUBLICATION)
    first = milliseconds(lambda: load(workspace, Wanted(query), columns))
    page = load(workspace, Wanted(query), columns).ids
    whole = milliseconds(lambda: load(workspace, Wanted(query, shown=page), columns))
    with workspace.reading() as connection:
        alone = milliseconds(lambda: connection.exec_driver_sql(bare).fetchall())
    print(
        f"\n{name:24}{first:8.0f} ms to the first page{whole:8.0f} ms to all ids"
        f"{alone:8.0f} ms bare{first / max(alone, 0.01):8.1f} times"
    )
