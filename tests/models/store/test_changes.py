import datetime
import threading
from decimal import Decimal

import pytest
from sqlalchemy import select

from models.problems import StaleRecordError, UserError
from models.records import BY_KEY
from models.store.changes import (
    Changes,
    Edit,
    add,
    delete,
    make_changes,
    redo,
    redo_label,
    undo,
    undo_label,
    update_record,
)
from models.store.history import change_step
from models.store.reading import Query, count, single
from models.store.workspace import open_workspace

DAY = datetime.date(2018, 3, 5)
NOTICE = {"title": "公示", "category": "公示公告", "place": "村口", "posted_on": DAY}


@pytest.mark.parametrize("register", BY_KEY)
def test_record_of_every_register_is_added_and_read_back(workspace, usual, put, get, register):
    owner = BY_KEY[register].owner
    values = {**usual[register], **({BY_KEY[register].owner_name: put(owner)} if owner else {})}

    changes = add(workspace, register, values)

    (record_id,) = changes.ids
    assert changes.registers == {register}
    assert changes.label == f"新增{BY_KEY[register].label}"
    stored = get(register, record_id)
    assert stored == {
        "id": record_id,
        "version": 1,
        **{name: values.get(name) for name in BY_KEY[register].names},
    }


def test_several_values_keep_their_order_and_decimals_their_places(put, get):
    item = put("publication", channels=("QQ", "政府网站", "其他"))
    application = put("application", fee_yuan=Decimal("0.10"))

    assert get("publication", item)["channels"] == ("QQ", "政府网站", "其他")
    assert get("application", application)["fee_yuan"] == Decimal("0.10")


def test_several_changes_are_one_step(workspace, put, get):
    item, other = put("publication", title="旧"), put("publication", title="另一条")

    changes = make_changes(
        workspace,
        [
            Edit("publication", {"title": "新"}, item),
            Edit("publication", None, other),
            Edit("notice", {**NOTICE, "title": "同名公示"}),
        ],
        "整理",
    )

    assert changes.registers == {"publication", "notice"}
    assert get("publication", item)["title"] == "新"
    assert count(workspace, Query("publication")) == 1
    assert undo(workspace).label == "整理"
    assert get("publication", item)["title"] == "旧"
    assert get("publication", other)["title"] == "另一条"
    assert count(workspace, Query("notice")) == 0
    redo(workspace)
    assert count(workspace, Query("publication")) == 1
    assert count(workspace, Query("notice", search="同名公示")) == 1


def test_several_changes_are_all_or_nothing(workspace, put, get):
    item = put("publication", title="旧")
    gone = put("publication", index_number="1")
    delete(workspace, "publication", [gone])

    with pytest.raises(StaleRecordError):
        make_changes(
            workspace,
            [
                Edit("publication", {"title": "新"}, item),
                Edit("publication", {"title": "新"}, gone),
            ],
            "整理",
        )

    assert get("publication", item)["title"] == "旧"
    assert undo_label(workspace) == "删除公开信息"


def test_steps_without_a_change_leave_no_trace(workspace, put):
    item = put("publication", title="旧")

    make_changes(workspace, [Edit("publication", {"title": "旧"}, item)], "整理")

    assert undo_label(workspace) == "新增公开信息"


def test_update_changes_only_what_is_given(workspace, put, get):
    item = put("publication", channels=("QQ",), remarks="旧")

    changes = update_record(workspace, "publication", item, {"title": "新标题"}, 1)

    assert changes == Changes(frozenset({"publication"}), (item,), "修改公开信息")
    stored = get("publication", item)
    assert (stored["title"], stored["remarks"], stored["channels"]) == ("新标题", "旧", ("QQ",))
    assert stored["version"] == 2


def test_update_of_a_changed_record_is_refused(workspace, put, get):
    item = put("notice")
    update_record(workspace, "notice", item, {"place": "村口"}, 1)

    with pytest.raises(StaleRecordError, match="刚才已被修改或删除，没有保存"):
        update_record(workspace, "notice", item, {"place": "镇口"}, 1)

    assert get("notice", item)["place"] == "村口"


def test_update_of_a_deleted_record_is_refused(workspace, put):
    item = put("notice")
    delete(workspace, "notice", [item])

    with pytest.raises(StaleRecordError):
        update_record(workspace, "notice", item, {"place": "镇口"}, 1)

    assert count(workspace, Query("notice")) == 0


def test_form_from_before_a_deletion_cannot_overwrite_what_undo_brought_back(workspace, put, get):
    item = put("notice")
    update_record(workspace, "notice", item, {"place": "村口"}, 1)
    delete(workspace, "notice", [item])
    undo(workspace)

    with pytest.raises(StaleRecordError):
        update_record(workspace, "notice", item, {"title": "旧表单"}, 1)

    assert get("notice", item)["place"] == "村口"


def test_of_two_writers_at_once_one_wins(workspace, put, get):
    item = put("notice")
    barrier = threading.Barrier(2)
    outcomes = []

    def write(place):
        barrier.wait()
        try:
            update_record(workspace, "notice", item, {"place": place}, 1)
            outcomes.append(place)
        except StaleRecordError:
            outcomes.append("refused")

    threads = [threading.Thread(target=write, args=(place,)) for place in ("东", "西")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert outcomes.count("refused") == 1
    assert get("notice", item)["place"] in outcomes
    assert get("notice", item)["version"] == 2


def test_delete_passes_over_what_is_gone(workspace, put):
    first, second = put("notice"), put("notice")

    changes = delete(workspace, "notice", [first, 999, second])

    assert sorted(changes.ids) == [first, second]
    assert changes.label == "删除公示公告 2 条"
    assert delete(workspace, "notice", [first]).ids == ()
    assert undo_label(workspace) == "删除公示公告 2 条"


def test_deleted_ids_are_not_used_again(workspace, put):
    first = put("notice")
    delete(workspace, "notice", [first])

    assert put("notice") != first


def test_used_number_is_refused_with_its_name(workspace, put):
    put("application", number="2018-001")
    other = put("application", number="2018-002")

    for attempt in (
        lambda: put("application", number="2018-001"),
        lambda: update_record(workspace, "application", other, {"number": "2018-001"}, 1),
    ):
        with pytest.raises(UserError, match=r"^编号“2018-001”已经用过，请换一个编号。$"):
            attempt()

    update_record(workspace, "application", other, {"number": "2018-002", "remarks": "同号"}, 1)
    assert count(workspace, Query("application")) == 2


@pytest.mark.parametrize(
    ("register", "values", "named"),
    [
        ("application", {"applicant": None}, "“申请人”"),
        ("application", {"applicant_type": "外星人"}, "“申请人类型”"),
        ("application", {"document_number": "1" * 51}, "“证件号码”"),
        ("application", {"answered_on": DAY}, "“办理结果”"),
        ("meeting", {"kind": "聚会"}, "“类型”"),
        ("lawsuit", {"lawsuit_kind": "其他"}, "“类别”"),
        ("calendar_day", {"working": None}, "“上班”"),
        ("inspection", {"inspected": "查" * 201}, "“督查对象”"),
        ("publication", {"channels": ("喇叭",)}, "有的内容"),
        ("notice", {"ends_on": datetime.date(2018, 3, 4)}, "“张贴日期”、“公示截止日期”"),
    ],
)
def test_refusal_of_the_schema_names_the_field(put, register, values, named):
    put("work_settings", keep_identity_numbers=True)

    with pytest.raises(UserError) as refused:
        put(register, **values)

    label = BY_KEY[register].label
    assert str(refused.value) == f"{label}没有保存：{named}不合要求，请检查后再试。"


def test_refused_record_leaves_no_trace(workspace, put, history):
    with pytest.raises(UserError):
        put("publication", channels=("政府网站", "喇叭"))

    assert count(workspace, Query("publication")) == 0
    assert history() == []
    assert undo_label(workspace) is None


def test_nothing_to_undo_or_redo(workspace):
    assert undo(workspace) is None
    assert redo(workspace) is None
    assert (undo_label(workspace), redo_label(workspace)) == (None, None)


def test_steps_are_undone_and_done_again_one_by_one(workspace, put, get):
    item = put("publication", channels=("QQ", "政府网站"), normative=True, formed_on=DAY)
    update_record(workspace, "publication", item, {"title": "新", "channels": ("其他",)}, 1)
    delete(workspace, "publication", [item])

    assert undo_label(workspace) == "删除公开信息"
    assert undo(workspace) == Changes(frozenset({"publication"}), (item,), "删除公开信息")
    back = get("publication", item)
    assert (back["title"], back["channels"]) == ("新", ("其他",))
    assert undo(workspace).label == "修改公开信息"
    old = get("publication", item)
    assert (old["title"], old["channels"]) == ("工作要点", ("QQ", "政府网站"))
    assert (old["normative"], old["formed_on"]) == (True, DAY)
    assert undo(workspace).label == "新增公开信息"
    assert get("publication", item) is None

    assert [redo(workspace).label for _ in range(2)] == ["新增公开信息", "修改公开信息"]
    assert get("publication", item)["channels"] == ("其他",)
    assert redo_label(workspace) == "删除公开信息"
    redo(workspace)
    assert get("publication", item) is None
    assert redo(workspace) is None


def test_new_step_ends_what_could_be_redone(workspace, put, get):
    item = put("notice")
    delete(workspace, "notice", [item])
    undo(workspace)
    update_record(workspace, "notice", item, {"place": "村口"}, get("notice", item)["version"])

    assert redo_label(workspace) is None
    undo(workspace)

    assert redo_label(workspace) == "修改公示公告"
    redo(workspace)
    assert get("notice", item)["place"] == "村口"
    assert redo(workspace) is None


def test_undo_reaches_back_before_the_workspace_was_closed(workspace, put):
    item = put("notice")
    delete(workspace, "notice", [item])
    undo(workspace)
    workspace.close()

    with open_workspace(workspace.folder) as again:
        assert (undo_label(again), redo_label(again)) == ("新增公示公告", "删除公示公告")
        redo(again)
        assert count(again, Query("notice")) == 0
        undo(again)
        undo(again)
        assert undo(again) is None


def test_history_keeps_what_was_there_before_and_after(workspace, put, history):
    item = put("meeting", people=30)
    update_record(workspace, "meeting", item, {"people": 31, "name": "培训会"}, 1)
    delete(workspace, "meeting", [item])

    first = {"kind": "会议", "held_on": "2018-04-12", "name": "推进会", "people": 30}
    second = first | {"name": "培训会", "people": 31}
    entries = [
        (label, register, record_id, *(_without_versions(side) for side in (before, after)))
        for label, register, record_id, before, after in history()
    ]
    assert entries == [
        ("新增会议培训", "meeting", item, None, first | {"id": item}),
        ("修改会议培训", "meeting", item, first | {"id": item}, second | {"id": item}),
        ("删除会议培训", "meeting", item, second | {"id": item}, None),
    ]


def _without_versions(side):
    return side and {name: value for name, value in side.items() if name != "version"}


def test_history_says_when_and_who(workspace, put):
    before = datetime.datetime.now().astimezone().replace(microsecond=0)
    put("notice")

    with workspace.reading() as connection:
        step = connection.execute(select(change_step)).one()

    assert before <= datetime.datetime.fromisoformat(step.made_at)
    assert datetime.datetime.fromisoformat(step.made_at).utcoffset() is not None
    assert step.actor
    assert not step.undone


def test_saving_without_a_change_is_no_step(workspace, put):
    item = put("notice")

    update_record(workspace, "notice", item, {"place": "镇政务公开栏"}, 1)

    assert undo_label(workspace) == "新增公示公告"


def test_single_is_the_only_record_of_the_office(workspace, put):
    assert single(workspace, "office") is None
    put("office", self_reference="我镇")
    assert single(workspace, "office")["self_reference"] == "我镇"
