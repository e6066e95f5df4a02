"""What was printed of a record."""

from models.problems import RecordReference
from models.store.changes import add
from models.store.printing import printings_of


def test_printings_of_one_record_come_latest_first(workspace):
    for moment, title, register, record_id in (
        ("2018-03-05T09:00:00+08:00", "审批表", "publication", 1),
        ("2018-03-06T09:00:00+08:00", "审批表（改）", "publication", 1),
        ("2018-03-07T09:00:00+08:00", "别的信息", "publication", 2),
        ("2018-03-08T09:00:00+08:00", "公示", "notice", 1),
    ):
        job = {
            "printed_at": moment,
            "title": title,
            "register": register,
            "record_id": record_id,
        }
        add(workspace, "print_job", job)

    found = printings_of(workspace, RecordReference("publication", 1))

    assert [one["title"] for one in found] == ["审批表（改）", "审批表"]
