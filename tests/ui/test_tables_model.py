import datetime
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from models.records.application import APPLICATION
from models.records.publication import PUBLICATION
from models.store.changes import add, apply_import, delete, undo, update_record
from models.store.reading import Filter, Query, records
from ui.tables.difference import difference
from ui.tables.model import RECORD_ID, SORT, TONE, VALUE, RecordTableModel


def publication(number, *, category="规划计划类", day=datetime.date(2018, 3, 5)):
    return {
        "title": f"第{number}号工作要点",
        "category": category,
        "published_on": day,
        "channels": ("政府网站", "政务公开栏"),
    }


def application(number, applicant="张三丰"):
    values, problems = APPLICATION.checked(
        {
            "applicant": applicant,
            "applicant_type": "自然人",
            "method": "当面",
            "received_on": "2018-03-05",
            "content": "申请公开2017年度财政决算",
            "number": number,
        }
    )
    assert not problems
    return values


@pytest.fixture
def model_of(desk, qtbot):
    """Return a loaded and tested model of a register."""

    def make(register, query=None, *, tested=True):
        model = RecordTableModel(desk, register)
        if tested:
            model.tester = QAbstractItemModelTester(
                model, QAbstractItemModelTester.FailureReportingMode.Fatal
            )
        with qtbot.waitSignal(model.loaded):
            model.show_query(query or Query(register.key))
        return model

    return make


def texts(model, label):
    columns = {
        model.headerData(place, Qt.Orientation.Horizontal): place
        for place in range(model.columnCount())
    }
    return [model.index(row, columns[label]).data() for row in range(model.rowCount())]


def cell(model, row, label, role=Qt.ItemDataRole.DisplayRole):
    for place in range(model.columnCount()):
        if model.headerData(place, Qt.Orientation.Horizontal) == label:
            return model.index(row, place).data(role)
    raise KeyError(label)


def test_cells_show_texts_and_hand_out_native_values(desk, model_of):
    add(desk.workspace, "publication", publication(1))
    model = model_of(PUBLICATION)
    assert cell(model, 0, "公开日期") == "2018-03-05"
    assert cell(model, 0, "公开日期", VALUE) == datetime.date(2018, 3, 5)
    assert cell(model, 0, "公开日期", SORT) == datetime.date(2018, 3, 5)
    assert cell(model, 0, "公开渠道") == "政府网站；政务公开栏"
    assert cell(model, 0, "标题", RECORD_ID) == 1
    assert cell(model, 0, "标题", TONE) is None
    assert cell(model, 0, "信息分类", TONE) is not None


def test_listed_columns_come_first(model_of):
    model = model_of(APPLICATION)
    headings = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(7)]
    assert headings == ["编号", "收到日期", "申请人", "申请内容", "答复期限", "状态", "办理结果"]


def test_personal_values_are_masked_in_the_list(desk, model_of):
    add(desk.workspace, "application", application("2018-001") | {"telephone": "13812341234"})
    model = model_of(APPLICATION)
    assert cell(model, 0, "申请人") == "张*"
    assert cell(model, 0, "联系电话") == "138****1234"


def test_an_overdue_application_has_a_red_pill(desk, model_of):
    add(desk.workspace, "application", application("2018-001"))
    model = model_of(APPLICATION)
    assert cell(model, 0, "状态") == "已超期"
    assert cell(model, 0, "状态", TONE) == "danger"


def test_numbers_are_right_aligned(model_of):
    model = model_of(APPLICATION)
    for place in range(model.columnCount()):
        label = model.headerData(place, Qt.Orientation.Horizontal)
        side = model.headerData(place, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        right = bool(side & Qt.AlignmentFlag.AlignRight)
        assert right is (label == "收费金额(元)")


def test_filters_and_order_are_applied(desk, model_of):
    days = [datetime.date(2018, 3, 5), datetime.date(2018, 1, 2), datetime.date(2017, 5, 1)]
    rows = [publication(number, day=day) for number, day in enumerate(days, start=1)]
    rows.append(publication(4, category="统计信息类"))
    apply_import(desk.workspace, {"publication": rows}, "导入")
    query = Query(
        "publication",
        year=2018,
        filters=(Filter("category", "one_of", ("规划计划类",)),),
        sort=(("published_on", False),),
    )
    assert texts(model_of(PUBLICATION, query), "标题") == ["第2号工作要点", "第1号工作要点"]


def test_shown_and_total_are_told(desk, qtbot, model_of):
    rows = [publication(1), publication(2, category="统计信息类")]
    apply_import(desk.workspace, {"publication": rows}, "导入")
    model = model_of(PUBLICATION)
    wanted = Query("publication", filters=(Filter("category", "one_of", ("统计信息类",)),))
    with qtbot.waitSignal(model.loaded) as told:
        model.show_query(wanted)
    assert told.args == [1, 2]


def test_limited_to_ids_shows_exactly_those(desk, qtbot, model_of):
    rows = [publication(number) for number in range(1, 6)]
    apply_import(desk.workspace, {"publication": rows}, "导入")
    model = model_of(PUBLICATION)
    with qtbot.waitSignal(model.loaded):
        model.show_query(Query("publication"), only=[2, 4])
    assert model.ids() == [4, 2]


def test_ten_thousand_rows_scroll_and_sort(desk, qtbot, model_of):
    rows = [
        publication(number, day=datetime.date(2018, 1, 1) + datetime.timedelta(days=number % 365))
        for number in range(10_000)
    ]
    apply_import(desk.workspace, {"publication": rows}, "导入")
    # The tester visits every cell, which takes longer than all else together.
    query = Query("publication", sort=(("title", False),))
    model = model_of(PUBLICATION, query, tested=False)
    # The first page is there at once, the others follow.
    assert model.index(0, 0).data().startswith("第")
    qtbot.waitUntil(lambda: model.rowCount() == 10_000)
    middle = model.index(7_777, 0)
    assert middle.data() is None
    qtbot.waitUntil(lambda: middle.data() is not None)
    assert middle.data().startswith("第")
    with qtbot.waitSignal(model.loaded):
        model.sort(0, Qt.SortOrder.DescendingOrder)
    assert model.index(0, 0).data() == "第9号工作要点"
    qtbot.waitUntil(lambda: model.rowCount() == 10_000)


def test_an_edit_elsewhere_keeps_selection_while_the_row_moves(desk, qtbot, model_of):
    rows = [publication(number, day=datetime.date(2018, 1, number)) for number in range(1, 6)]
    apply_import(desk.workspace, {"publication": rows}, "导入")
    model = model_of(PUBLICATION, Query("publication", sort=(("published_on", False),)))
    selection = QItemSelectionModel(model)
    flags = QItemSelectionModel.SelectionFlag
    selection.select(model.index(0, 0), flags.Select | flags.Rows)
    old = records(desk.workspace, "publication", [1])[0]
    late = old | {"published_on": datetime.date(2018, 12, 31)}
    with qtbot.waitSignal(model.loaded):
        desk.changes.changed.emit(update_record(desk.workspace, "publication", 1, late, 1))
    assert model.ids() == [2, 3, 4, 5, 1]
    assert [index.row() for index in selection.selectedRows()] == [4]
    assert cell(model, 4, "公开日期") == "2018-12-31"


def test_deleted_rows_leave_and_undo_brings_them_back(desk, qtbot, model_of):
    rows = [publication(number) for number in range(1, 6)]
    apply_import(desk.workspace, {"publication": rows}, "导入")
    model = model_of(PUBLICATION)
    with qtbot.waitSignal(model.loaded):
        desk.changes.changed.emit(delete(desk.workspace, "publication", [2, 4]))
    assert model.ids() == [5, 3, 1]
    with qtbot.waitSignal(model.loaded):
        desk.changes.changed.emit(undo(desk.workspace))
    assert model.ids() == [5, 4, 3, 2, 1]
    assert cell(model, 1, "标题") == "第4号工作要点"


def test_changes_of_other_registers_read_nothing(desk, qtbot, model_of):
    model = model_of(PUBLICATION)
    with qtbot.assertNotEmitted(model.loaded, wait=50):
        desk.changes.changed.emit(add(desk.workspace, "application", application("1")))
    assert not model.is_loading


def test_a_change_during_loading_is_not_lost(desk, qtbot, model_of):
    add(desk.workspace, "publication", publication(1))
    model = model_of(PUBLICATION)
    model.show_query(Query("publication", year=2018))
    desk.changes.changed.emit(add(desk.workspace, "publication", publication(2)))
    qtbot.waitUntil(lambda: model.ids() == [2, 1])
    qtbot.waitUntil(lambda: cell(model, 0, "标题") == "第2号工作要点")


@given(st.lists(st.integers(1, 30), unique=True), st.lists(st.integers(1, 30), unique=True))
def test_the_steps_of_a_difference_lead_to_the_new_order(old, new):
    steps = difference(old, array("q", new))
    shown = list(old)
    for first, last in steps.removed:
        del shown[first : last + 1]
    if steps.moved:
        assert sorted(shown) == sorted(steps.kept)
        shown = list(steps.kept)
    for first, last in steps.inserted:
        shown[first:first] = new[first : last + 1]
    assert shown == new


def test_too_many_steps_are_not_worth_it():
    assert difference(range(0, 1000, 2), array("q", range(1, 1000, 2))) is not None
    assert difference(range(1000), array("q", range(0, 1000, 2))) is None
