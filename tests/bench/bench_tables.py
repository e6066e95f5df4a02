"""A register of a million records: first page, sort and search, each against bare SQLite."""

import time

import pytest

from models.records.publication import PUBLICATION
from models.store.reading import Query
from ui.tables.columns import columns_of
from ui.tables.loading import Wanted, load

BARE = "SELECT id FROM publication ORDER BY {} LIMIT 100"
SEARCHED = "SELECT count(*) FROM publication WHERE title LIKE '%防汛%'"


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
def test_tables(million, name, query, bare):
    columns = columns_of(PUBLICATION)
    first = milliseconds(lambda: load(million, Wanted(query), columns))
    page = load(million, Wanted(query), columns).ids
    whole = milliseconds(lambda: load(million, Wanted(query, shown=page), columns))
    with million.reading() as connection:
        alone = milliseconds(lambda: connection.exec_driver_sql(bare).fetchall())
    print(
        f"\n{name:24}{first:8.0f} ms to the first page{whole:8.0f} ms to all ids"
        f"{alone:8.0f} ms bare{first / max(alone, 0.01):8.1f} times"
    )
