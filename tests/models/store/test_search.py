"""Search by characters, in either script, and by initials."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.initials import initials_of
from models.problems import Progress
from models.records.publication import PUBLICATION
from models.store import search
from models.store.changes import add, delete, redo, undo, update_record
from models.store.indexing import fill_unindexed
from models.store.reading import Query, count, matching_ids, records
from models.store.search import ensure_index, indexed_texts, search_table
from models.store.workspace import open_workspace


@pytest.fixture
def titles(workspace):
    def found(word):
        ids = matching_ids(workspace, Query("publication", search=word))
        return [one["title"] for one in records(workspace, "publication", sorted(ids))]

    return found


@pytest.mark.parametrize(
    ("word", "is_found"),
    [
        ("防汛", True),
        ("汛工", True),
        ("防工", False),
        ("fxgz", True),
        ("FXGZ", True),
        ("xg", True),
        ("fxyd", False),
        ("防汛 2018", True),
        ("０１", True),
        ("2018", True),
        ("防洪", False),
    ],
)
def test_two_characters_or_initials_are_enough(put, titles, word, is_found):
    put("publication", title="2018年防汛工作要点")

    assert bool(titles(word)) is is_found


def test_either_script_finds_the_other(put, titles):
    put("publication", title="农村財政補貼")

    assert titles("财政补贴")
    assert titles("農村")
    assert titles("财政補貼")


def test_words_do_not_go_over_from_one_field_to_the_next(put, titles):
    put("publication", title="工作要点", summary="防汛")

    assert titles("防汛")
    assert not titles("点防")


def test_initials_take_the_usual_sound():
    assert initials_of("工作要点2018") == "gzyd2018"


def test_search_follows_change_deletion_and_undo(workspace, put, titles):
    item = put("publication", title="防汛")
    update_record(workspace, "publication", item, {"title": "抗旱"}, 1)
    assert (titles("防汛"), titles("抗旱")) == ([], ["抗旱"])

    undo(workspace)
    assert titles("防汛") == ["防汛"]
    delete(workspace, "publication", [item])
    assert titles("防汛") == []
    undo(workspace)
    assert titles("fx") == ["防汛"]
    redo(workspace)
    assert titles("fx") == []


def test_index_that_lacks_records_is_made_anew(workspace, put):
    put("publication", title="防汛")
    folder = workspace.folder
    with workspace.writing() as connection:
        connection.exec_driver_sql(f"DELETE FROM {search_table('publication')}")  # noqa: S608
    workspace.close()

    with open_workspace(folder) as again:
        assert count(again, Query("publication", search="防汛")) == 1


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(changes=st.lists(st.tuples(st.integers(0, 3), st.text("防汛抗旱工作ab 〔〕%", max_size=6))))
def test_index_is_what_the_records_say(workspace, put, changes):
    for place, text in changes:
        ids = sorted(matching_ids(workspace, Query("publication")))
        title = text.strip() or "空"
        if place >= len(ids):
            put("publication", title=title)
        elif place == 0:
            delete(workspace, "publication", ids[:1])
        elif place == 1:
            undo(workspace)
        else:
            values = records(workspace, "publication", [ids[place]])[0]
            update_record(workspace, "publication", ids[place], {"title": title}, values["version"])

    kept = records(workspace, "publication", sorted(matching_ids(workspace, Query("publication"))))
    expected = [(one["id"], *indexed_texts(PUBLICATION, one)) for one in kept]
    with workspace.reading() as connection:
        stored = connection.exec_driver_sql(
            f"SELECT rowid, text, initials FROM {search_table('publication')} ORDER BY rowid"  # noqa: S608
        ).fetchall()
    assert [tuple(row) for row in stored] == expected


def test_index_in_order_is_left_as_it_is(workspace, put):
    put("publication", title="防汛")

    with workspace.writing() as connection:
        before = connection.exec_driver_sql("SELECT total_changes()").scalar()
        ensure_index(connection, [PUBLICATION])
        assert connection.exec_driver_sql("SELECT total_changes()").scalar() == before


def test_many_records_are_indexed_later_while_others_are_added(tmp_path, monkeypatch):
    monkeypatch.setattr(search, "PART", 2)
    usual = {"category": "党政文件类", "published_on": "2018-03-05", "channels": "政府网站"}

    def put_item(opened, number):
        add(opened, "publication", PUBLICATION.checked({"title": f"防汛{number}", **usual})[0])

    with open_workspace(tmp_path / "台账") as opened:
        for number in range(5):
            put_item(opened, number)
        with opened.writing() as connection:
            connection.exec_driver_sql("DELETE FROM search_publication WHERE rowid = 3")

    with open_workspace(tmp_path / "台账", index_at_most=4) as opened:
        wanted = Query("publication", search="防汛")
        assert [one.key for one in opened.unindexed] == ["publication"]
        assert not matching_ids(opened, wanted)

        steps = []

        def step(done, total, _text):
            steps.append((done, total))
            if len(steps) == 1:
                put_item(opened, 6)

        fill_unindexed(opened, Progress(step))

        assert steps[0] == (2, 5)
        assert sorted(matching_ids(opened, wanted)) == [1, 2, 3, 4, 5, 6]
        assert opened.unindexed == ()
    with open_workspace(tmp_path / "台账", index_at_most=4) as opened:
        assert opened.unindexed == ()
