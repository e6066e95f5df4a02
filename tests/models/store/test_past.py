"""What happened to a record, and what can be put back."""

import datetime

import pytest

from models.problems import RecordReference, UserError
from models.records import BY_KEY
from models.store.attachments import NewFile, attach, detach
from models.store.changes import Edit, add, delete, make_changes, undo, update_record
from models.store.past import deleted_records, history_of, put_back, title_name, title_of


def notice(record_id):
    return RecordReference("notice", record_id)


def listed(workspace, *search):
    return [(one.record.register, one.title) for one in deleted_records(workspace, *search)]


def test_history_tells_who_did_what_when(workspace, put, monkeypatch):
    monkeypatch.setattr("getpass.getuser", lambda: "王建国")
    one = put("notice", title="低保公示", place="村口")
    update_record(workspace, "notice", one, {"place": "镇政务公开栏"}, 1)

    changed, added = history_of(workspace, notice(one))

    assert (changed.label, changed.deed, changed.actor) == ("修改公示公告", "changed", "王建国")
    assert datetime.datetime.fromisoformat(changed.made_at).tzinfo is not None
    (field,) = changed.fields
    assert (field.label, field.before, field.after) == ("张贴地点", "村口", "镇政务公开栏")
    assert added.deed == "added"
    assert ("标题", "", "低保公示") in [(f.label, f.before, f.after) for f in added.fields]


def test_history_shows_what_was_undone_as_such(workspace, put):
    one = put("notice")
    update_record(workspace, "notice", one, {"place": "村口"}, 1)
    undo(workspace)

    assert [(step.label, step.undone) for step in history_of(workspace, notice(one))] == [
        ("修改公示公告", True),
        ("新增公示公告", False),
    ]


def test_history_masks_personal_values(workspace, put):
    one = put("application", applicant="张三丰", telephone="13812345678")
    update_record(workspace, "application", one, {"telephone": "13912345678"}, 1)

    changed, added = history_of(workspace, RecordReference("application", one))

    assert [(f.label, f.before, f.after) for f in changed.fields] == [
        ("联系电话", "138****5678", "139****5678")
    ]
    assert ("申请人", "张*") in [(f.label, f.after) for f in added.fields]


def test_history_of_a_record_includes_its_parts(workspace, put):
    channel, other = put("complaint_channel"), put("complaint_channel")
    put("channel_check", complaint_channel_id=channel, first_person="李四")
    put("channel_check", complaint_channel_id=other)
    owner = RecordReference("complaint_channel", channel)
    (file,) = attach(workspace, owner, [NewFile("信箱.jpg", b"1")]).ids
    detach(workspace, [file])

    steps = history_of(workspace, owner)

    assert [(step.part, step.deed) for step in steps] == [
        ("附件", "deleted"),
        ("附件", "added"),
        ("渠道检查", "added"),
        ("", "added"),
    ]
    assert "李四" in [field.after for field in steps[2].fields]


def test_deleted_records_of_all_registers_are_listed_latest_first(workspace, put):
    first, second = put("notice", title="低保公示"), put("meeting", name="推进会")
    put("notice", title="还在")
    delete(workspace, "notice", [first])
    delete(workspace, "meeting", [second])

    assert listed(workspace) == [
        ("meeting", "推进会 · 2018-04-12"),
        ("notice", "低保公示 · 2018-03-05"),
    ]
    assert listed(workspace, "", "notice") == [("notice", "低保公示 · 2018-03-05")]
    assert deleted_records(workspace)[0].label == "删除会议培训"


@pytest.mark.parametrize(("words", "number"), [("低保", 2), ("低保 村口", 1), ("低保 广场", 0)])
def test_deleted_records_are_found_by_words(workspace, put, words, number):
    delete(workspace, "notice", [put("notice", title="低保公示", place="村口"), put("notice")])

    assert len(deleted_records(workspace, words)) == number


def test_words_in_the_other_script_find_too(workspace, put):
    delete(workspace, "notice", [put("notice", title="医保公示")])

    assert len(deleted_records(workspace, "醫保")) == 1


def test_what_undo_brought_back_is_not_listed(workspace, put):
    delete(workspace, "notice", [put("notice")])
    undo(workspace)

    assert deleted_records(workspace) == []


def test_titles_show_no_personal_values(workspace, put):
    one = put("application", applicant="张三丰", content="上年决算", number="2018-001")
    delete(workspace, "application", [one])

    assert listed(workspace) == [("application", "上年决算 · 2018-001 · 2018-03-05")]


def test_a_record_comes_back_with_its_id_values_and_parts(workspace, put, get):
    channel = put("complaint_channel", name="大门信箱")
    check = put("channel_check", complaint_channel_id=channel, first_person="李四")
    delete(workspace, "complaint_channel", [channel, put("complaint_channel", name="别的")])
    record = RecordReference("complaint_channel", channel)

    changes = put_back(workspace, [record])

    assert changes.label == "恢复监督渠道"
    assert changes.registers == {"complaint_channel", "channel_check"}
    assert get("complaint_channel", channel)["name"] == "大门信箱"
    assert get("channel_check", check)["first_person"] == "李四"
    assert listed(workspace) == [("complaint_channel", "别的")]


def test_several_values_come_back(workspace, put, get):
    one = put("publication", channels=("政府网站", "QQ"))
    delete(workspace, "publication", [one])

    put_back(workspace, [RecordReference("publication", one)])

    assert get("publication", one)["channels"] == ("政府网站", "QQ")


def test_putting_back_is_a_step_that_can_be_undone(workspace, put, get):
    one = put("notice")
    delete(workspace, "notice", [one])
    put_back(workspace, [notice(one)])

    undo(workspace)

    assert get("notice", one) is None
    assert [title for _, title in listed(workspace)] == ["低保公示 · 2018-03-05"]
    assert put_back(workspace, [notice(one)]).ids == (one,)


def test_a_record_that_is_there_is_passed_over(workspace, put):
    assert put_back(workspace, [notice(put("notice"))]).registers == frozenset()


def test_a_form_from_before_the_deletion_cannot_overwrite_what_came_back(workspace, put, get):
    one = put("notice")
    delete(workspace, "notice", [one])
    put_back(workspace, [notice(one)])

    assert get("notice", one)["version"] == 2


def test_a_number_that_is_used_by_now_is_told(workspace, put, get):
    one = put("application", number="2018-001")
    delete(workspace, "application", [one])
    put("application", number="2018-001")

    with pytest.raises(UserError, match="编号“2018-001”已由别的记录使用，没有恢复"):
        put_back(workspace, [RecordReference("application", one)])

    assert get("application", one) is None


def test_a_part_deleted_for_itself_comes_back_while_its_owner_is_there(workspace, put, get):
    channel = put("complaint_channel")
    check = put("channel_check", complaint_channel_id=channel)
    delete(workspace, "channel_check", [check])
    assert [register for register, _ in listed(workspace)] == ["channel_check"]

    put_back(workspace, [RecordReference("channel_check", check)])
    assert get("channel_check", check)["complaint_channel_id"] == channel


def test_a_part_is_not_listed_without_its_owner(workspace, put):
    channel = put("complaint_channel")
    delete(workspace, "channel_check", [put("channel_check", complaint_channel_id=channel)])
    delete(workspace, "complaint_channel", [channel])

    assert [register for register, _ in listed(workspace)] == ["complaint_channel"]


def test_a_removed_attachment_is_listed_by_its_name(workspace, put):
    (file,) = attach(workspace, notice(put("notice")), [NewFile("现场.jpg", b"1")]).ids
    detach(workspace, [file])

    assert listed(workspace) == [("attachment", "现场.jpg")]


def test_of_a_step_over_several_records_one_can_be_put_back(workspace, put, get):
    first, second = put("notice", title="一"), put("notice", title="二")
    make_changes(workspace, [Edit("notice", None, first), Edit("notice", None, second)], "清理")

    put_back(workspace, [notice(second)])

    assert get("notice", first) is None
    assert get("notice", second)["title"] == "二"


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("publication", "title"),
        ("notice", "title"),
        ("complaint", "summary"),
        ("application", "content"),
        ("complaint_channel", "name"),
        ("meeting", "name"),
        ("lawsuit", "application_number"),
    ],
)
def test_records_are_named_by_their_first_required_text(key, name):
    assert title_name(BY_KEY[key]) == name


def test_a_title_is_one_line(workspace, usual):
    values = {**usual["complaint"], "summary": "公开栏\n没有更新"}
    add(workspace, "complaint", values)

    assert title_of(BY_KEY["complaint"], values) == "公开栏 没有更新 · 2018-05-10"
