"""What the database itself refuses, whatever program writes to it."""

import datetime
import sqlite3

import pytest

from models.fields import Field
from models.kinds import CHOICE, CHOICES, COUNT, DATE, NUMBER, TEXT, YEAR, YUAN
from models.records import BY_KEY

FIELDS = [
    pytest.param(register.key, name, field, id=f"{register.key}.{name}")
    for register in BY_KEY.values()
    for name, field in register.fields.items()
    if field.kind is not CHOICES
]


@pytest.fixture(scope="module")
def database(empty_workspace):
    connection = sqlite3.connect(empty_workspace / "台账.db", isolation_level=None)
    yield connection
    connection.close()


@pytest.fixture
def insert(database, usual):
    """Insert a usual record as plain SQL values, changed by the given ones, and take it back."""

    def run(table: str, values: dict[str, object]) -> None:
        owner = {BY_KEY[table].owner_name: 1} if table in BY_KEY and BY_KEY[table].owner else {}
        known = owner | usual.get(table, {}) | values
        row = {
            name: value.isoformat() if isinstance(value, datetime.date) else value
            for name, value in known.items()
            if not isinstance(value, tuple)
        }
        names = ", ".join(["version", *row])
        marks = ", ".join("?" * (len(row) + 1))
        database.execute("BEGIN")
        try:
            database.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", (1, *row.values()))  # noqa: S608
        finally:
            database.execute("ROLLBACK")

    return run


def wrong_values(field: Field) -> list[object]:
    wrong: list[object] = [None] if field.required else []
    if field.max_length:
        wrong += ["", "字" * (field.max_length + 1)]
    if field.kind is CHOICE:
        wrong += ["", "没有这个选项"]
    elif field.kind is DATE:
        wrong += ["1949-09-30", "2100-01-01", "三月五日", ""]
    elif field.kind is YEAR:
        wrong += [2007, 2100]
    elif field.kind in {COUNT, YUAN, NUMBER}:
        wrong += [-1]
    return wrong


@pytest.mark.parametrize("table", BY_KEY)
def test_usual_record_is_taken(insert, table):
    insert(table, {})


@pytest.mark.parametrize(("table", "name", "field"), FIELDS)
def test_wrong_value_of_a_field_is_refused(insert, table, name, field):
    for value in wrong_values(field):
        with pytest.raises(sqlite3.IntegrityError):
            insert(table, {name: value})


@pytest.mark.parametrize(("table", "name", "field"), FIELDS)
def test_longest_and_blank_values_are_taken(insert, table, name, field):
    if not field.required and name not in {"answered_on", "outcome"}:
        insert(table, {name: None})
    if field.max_length and field.kind is TEXT:
        insert(table, {name: "字" * field.max_length})


@pytest.mark.parametrize(
    ("table", "earlier", "later"),
    [
        ("publication", "formed_on", "published_on"),
        ("publication", "formed_on", "repealed_on"),
        ("notice", "posted_on", "ends_on"),
        ("notice", "posted_on", "removed_on"),
        ("complaint_channel", "opened_on", "closed_on"),
        ("complaint", "received_on", "due_on"),
        ("complaint", "received_on", "closed_on"),
        ("application", "received_on", "correction_asked_on"),
        ("application", "correction_asked_on", "correction_received_on"),
        ("application", "received_on", "consultation_asked_on"),
        ("application", "consultation_asked_on", "consultation_answered_on"),
        ("application", "received_on", "extended_on"),
        ("application", "received_on", "answered_on"),
        ("administrative_review", "accepted_on", "closed_on"),
        ("lawsuit", "accepted_on", "closed_on"),
        ("inspection", "inspected_on", "rectify_by"),
        ("inspection", "inspected_on", "rectified_on"),
        ("inspection", "rectified_on", "rechecked_on"),
        ("complaint", "received_on", "informed_on"),
        ("complaint", "received_on", "extended_to"),
        ("complaint", "received_on", "extension_told_on"),
    ],
)
def test_dates_in_the_wrong_order_are_refused(insert, table, earlier, later):
    rest: dict[str, object] = {}
    if later == "answered_on":
        rest = {"outcome": "granted"}
    if table in {"administrative_review", "lawsuit"}:
        rest = {"result": "结果维持"}
    month = "2018-02" if table == "publication" else "2018-08"
    insert(table, {earlier: f"{month}-02", later: f"{month}-02", **rest})

    with pytest.raises(sqlite3.IntegrityError, match=f"{later}_not_before_{earlier}"):
        insert(table, {earlier: f"{month}-02", later: f"{month}-01", **rest})


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"answered_on": "2018-03-20"}, id="answer without outcome"),
        pytest.param({"outcome": "granted"}, id="outcome without answer"),
    ],
)
def test_answer_and_outcome_come_together(insert, values):
    with pytest.raises(sqlite3.IntegrityError, match="answer_has_outcome"):
        insert("application", values)


@pytest.mark.parametrize("table", ["administrative_review", "lawsuit"])
@pytest.mark.parametrize("result", [None, "尚未审结"])
def test_closed_case_has_its_result(insert, table, result):
    with pytest.raises(sqlite3.IntegrityError, match="closed_has_result"):
        insert(table, {"closed_on": "2018-08-01", "result": result})


@pytest.mark.parametrize("second", [None, "王建国"])
def test_a_letter_box_is_opened_by_two(insert, second):
    with pytest.raises(sqlite3.IntegrityError, match="box_opened_by_two"):
        insert("channel_check", {"way": "开箱", "second_person": second})


@pytest.mark.parametrize(
    ("table", "number"), [("application", "number"), ("publication", "index_number")]
)
def test_number_is_taken_once(database, usual, table, number):
    row = {name: value for name, value in usual[table].items() if not isinstance(value, tuple)}
    row |= {"version": 1, number: "2018-001"}
    values = [str(value) for value in row.values()]
    statement = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})"  # noqa: S608
    database.execute("BEGIN")
    database.execute(statement, values)

    with pytest.raises(sqlite3.IntegrityError, match=number):
        database.execute(statement, values)

    database.execute("ROLLBACK")


@pytest.mark.parametrize("channel", ["喇叭", "", None])
def test_channel_is_one_of_the_list(insert, channel):
    with pytest.raises(sqlite3.IntegrityError):
        insert("publication_channel", {"publication_id": 1, "channel": channel})


def test_channel_belongs_to_an_item(database):
    database.execute("PRAGMA foreign_keys = ON")

    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        database.execute(
            "INSERT INTO publication_channel (version, publication_id, channel)"
            " VALUES (1, 99, '政府网站')"
        )
