"""20,000 applications over ten years: the board, and tables 3 and 4 of one year."""

import datetime
import random
import sqlite3
import time

import pytest

from models.figures.application_board import board
from models.figures.year import year_figures
from models.records.application import APPLICATION
from models.records.dispute import ADMINISTRATIVE_REVIEW, LAWSUIT
from models.store.changes import apply_import
from models.store.workspace import open_workspace

NUMBER, CASES, OPEN, FIRST, LAST = 20_000, 400, 60, 2017, 2026
TODAY = datetime.date(LAST, 11, 23)


def applications():
    """Return the rows: all answered but the last ones received."""
    chance = random.Random(2026)  # noqa: S311 - the same rows in every run
    days = sorted(
        datetime.date(FIRST, 1, 1) + datetime.timedelta(days=chance.randrange(3600))
        for _ in range(NUMBER - OPEN)
    )
    days += [TODAY - datetime.timedelta(days=chance.randrange(1, 40)) for _ in range(OPEN)]
    for number, received in enumerate(days):
        answered = received + datetime.timedelta(days=chance.randrange(1, 25))
        closed = number < NUMBER - OPEN
        yield dict.fromkeys(APPLICATION.names) | {
            "applicant": f"申请人{number % 9000}",
            "applicant_type": chance.choice(["自然人", "商业企业", "其他"]),
            "method": chance.choice(["当面", "网络", "邮寄"]),
            "received_on": received,
            "content": f"申请公开第{number}号决算",
            "number": f"{received.year}-{number:06}",
            "answered_on": answered if closed else None,
            "outcome": "granted" if closed else None,
        }


def cases(register, **values):
    chance = random.Random(7)  # noqa: S311 - the same rows in every run
    for number in range(CASES):
        accepted = datetime.date(FIRST, 1, 1) + datetime.timedelta(days=chance.randrange(3600))
        yield dict.fromkeys(register.names) | {
            "accepted_on": accepted,
            "application_number": f"{accepted.year}-{number:06}",
            "closed_on": accepted + datetime.timedelta(days=60),
            "result": "结果维持",
            **values,
        }


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("bench") / "台账"
    rows = {
        "application": list(applications()),
        "administrative_review": list(cases(ADMINISTRATIVE_REVIEW)),
        "lawsuit": list(cases(LAWSUIT, lawsuit_kind="复议后起诉")),
    }
    with open_workspace(path) as workspace:
        apply_import(workspace, rows, "导入")
    return path


def seconds(work):
    """The shortest time of five runs."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def test_board_and_tables(folder):
    with open_workspace(folder) as workspace:
        shown = board(workspace, TODAY)
        boarded = seconds(lambda: board(workspace, TODAY))
        figures = seconds(lambda: year_figures(workspace, 2025))
    with sqlite3.connect(folder / "台账.db") as database:
        bare = seconds(lambda: database.execute("SELECT * FROM application").fetchall())
    print(f"\n{'':36}{'seconds':>10}{'ratio':>8}  of")
    for name, value in (("board", boarded), ("all figures of 2025", figures)):
        print(f"{name:36}{value:>10.3f}{value / bare:>8.1f}  sqlite3 fetching the rows")
    assert sum(len(cards) for cards in shown.columns.values()) == OPEN
    assert boarded <= 0.1
    assert figures <= 0.2
