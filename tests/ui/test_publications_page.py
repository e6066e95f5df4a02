"""Items on their way to the public, in the window."""

import datetime

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QStyleOptionViewItem,
    QTabWidget,
)

from models.records.catalogue import PUBLICATION_CLASS
from models.records.publication import PUBLICATION
from models.rules.publication_review import QUESTIONS
from models.store.changes import add, apply_import
from models.store.reading import Query, count, matching_ids, records
from ui.dialogs.print_dialog import PrintDialog
from ui.dialogs.review_dialog import ReviewDialog
from ui.pages.classes import ClassPage
from ui.pages.publications import PublicationPage

TODAY = datetime.date.today()
USUAL = dict.fromkeys(PUBLICATION.names) | {
    "title": "工作要点",
    "category": "规划计划类",
    "published_on": TODAY,
    "channels": ("政府网站",),
}


@pytest.fixture
def page(desk, qtbot, settled):
    def make(kind, register, rows):
        apply_import(desk.workspace, {register.key: rows}, "导入")
        page = kind(desk, register)
        qtbot.addWidget(page)
        page.messages = []
        page.message.connect(lambda *message: page.messages.append(message))
        page.set_year(TODAY.year)
        with qtbot.waitActive(page), qtbot.waitSignal(page.table.records.loaded):
            page.show()
            page.refresh()
        settled()
        page.table.setFocus()
        return page

    return make


def items(desk):
    ids = matching_ids(desk.workspace, Query("publication", sort=(("id", False),)))
    return records(desk.workspace, "publication", sorted(ids))


def choose(page, settled, text):
    """Choose an entry of the menu of the table."""
    page.table.go_to(page.table.records.id_at(0))
    next(one for one in page.table.actions() if one.text() == text).trigger()
    settled()


@pytest.fixture
def decide(qtbot, settled):
    """Take a deed of the menu through its dialog."""

    def run(page, text, person="", remarks=""):
        choose(page, settled, text)
        dialog = next((one for one in page.findChildren(ReviewDialog) if one.isVisible()), None)
        if dialog is None:
            return
        lines = dialog.findChildren(QLineEdit)
        if person:
            next(one for one in lines if one.accessibleName() == "审查人").setText(person)
        dialog.findChild(QPlainTextEdit).setPlainText(remarks)
        qtbot.mouseClick(dialog.findChild(QPushButton, "primary"), Qt.MouseButton.LeftButton)
        settled()

    return run


def test_item_is_taken_from_the_draft_to_the_public(page, desk, decide):
    draft = USUAL | {"stage": "拟稿"} | dict.fromkeys(QUESTIONS, False)
    shown = page(PublicationPage, PUBLICATION, [draft])

    for person in ("zhou", "wu", "zheng", "wang"):
        decide(shown, "提交或通过审查…", person)
        assert shown.messages[-1][0] == "success", shown.messages[-1]
    assert items(desk)[0]["stage"] == "待公开"
    assert items(desk)[0]["approved_by"] == "wang"
    decide(shown, "公开…")

    assert items(desk)[0]["stage"] == "已公开"
    assert shown.messages[-1][1].startswith("已公开信息：工作要点")


def test_unanswered_questions_are_named(page, decide):
    shown = page(PublicationPage, PUBLICATION, [USUAL | {"stage": "拟稿"}])

    decide(shown, "提交或通过审查…", "zhou")

    assert shown.messages[-1][0] == "error"
    assert "还没有回答“涉及国家秘密" in shown.messages[-1][1]


def test_withdrawal_needs_a_reason(page, desk, decide):
    shown = page(PublicationPage, PUBLICATION, [USUAL])

    decide(shown, "撤回…")
    assert "撤回要写明原因" in shown.messages[-1][1]
    decide(shown, "撤回…", remarks="数字有误")

    assert items(desk)[0]["stage"] == "已撤回"


def test_sheet_is_shown_before_it_is_printed(page, settled):
    shown = page(PublicationPage, PUBLICATION, [USUAL])

    choose(shown, settled, "打印审批表…")

    dialog = next(one for one in shown.findChildren(PrintDialog) if one.isVisible())
    assert dialog.windowTitle() == "打印“审批表 工作要点”"
    dialog.reject()


def test_missing_numbers_are_given(page, desk, settled):
    shown = page(PublicationPage, PUBLICATION, [USUAL, USUAL | {"title": "另一条"}])

    shown.number([])
    settled()

    year = TODAY.year
    assert [one["index_number"] for one in items(desk)] == [
        f"本机关/{year}-00001",
        f"本机关/{year}-00002",
    ]
    shown.number([])
    settled()
    assert "都有索引号" in shown.messages[-1][1]


@pytest.mark.parametrize(("ending", "kind"), [("xlsx", "Excel"), ("html", "网页 (*.html)")])
def test_catalogue_is_exported(page, settled, tmp_path, monkeypatch, ending, kind):  # noqa: PLR0917
    shown = page(
        PublicationPage,
        PUBLICATION,
        [USUAL, USUAL | {"title": "拟稿中", "stage": "拟稿"}],
    )
    path = tmp_path / f"目录.{ending}"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_arguments: (str(path), kind))
    )

    shown.export_catalogue([])
    settled()

    if ending == "xlsx":
        sheet = openpyxl.load_workbook(path).active
        titles = [row[1].value for row in sheet.iter_rows() if row[1].value]
        assert titles == ["信息名称", "工作要点"]
    else:
        text = path.read_text("utf-8")
        assert "工作要点" in text
        assert "拟稿中" not in text


def test_new_item_begins_with_the_next_number(page, settled):
    shown = page(PublicationPage, PUBLICATION, [USUAL])

    shown.add_record()
    settled()
    settled()

    assert shown.panel.form.cells()["index_number"] == f"本机关/{TODAY.year}-00001"
    assert not shown.panel.is_changed
    shown.panel.cancel()


def test_class_is_renamed_with_its_items(page, desk, settled, monkeypatch):
    add(desk.workspace, "publication", USUAL)
    blank = dict.fromkeys(PUBLICATION_CLASS.names)
    shown = page(ClassPage, PUBLICATION_CLASS, [blank | {"name": "规划计划类"}])
    monkeypatch.setattr(
        "ui.pages.classes.QInputDialog.getText", lambda *_arguments: ("规划总结类", True)
    )

    choose(shown, settled, "改名…")

    assert items(desk)[0]["category"] == "规划总结类"
    shown.add_usual([])
    settled()
    assert count(desk.workspace, Query("publication_class")) == 18


def test_a_class_is_moved_in_its_tree_by_keys(page, settled, qtbot):
    blank = dict.fromkeys(PUBLICATION_CLASS.names)
    names = ("规划计划类", "年度计划")
    shown = page(ClassPage, PUBLICATION_CLASS, [blank | {"name": name} for name in names])
    settled()
    tree = shown.tree
    tree.setCurrentIndex(tree.model().index(1, 0))

    qtbot.keyClick(tree, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    settled()

    above = tree.model().index(0, 0)
    assert tree.model().index(0, 0, above).data() == "年度计划"
    assert tree.currentIndex().data() == "年度计划"
    qtbot.keyClick(tree, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settled()
    assert [tree.model().index(row, 0).data() for row in range(2)] == list(names)


def test_choice_of_a_class_shows_where_it_stands_and_enters_its_name(page, desk, settled):
    for name, parent in (("财政信息类", None), ("专项资金", "财政信息类")):
        values = PUBLICATION_CLASS.checked({"name": name, "parent": parent})[0]
        add(desk.workspace, "publication_class", values)
    shown = page(PublicationPage, PUBLICATION, [USUAL])
    shown.add_record()
    settled()

    box = next(one for one in shown.findChildren(QComboBox) if one.accessibleName() == "信息分类")

    assert [box.itemText(place) for place in range(box.count())] == [
        "财政信息类",
        "专项资金",
        "规划计划类",
    ]
    option = QStyleOptionViewItem()
    box.view().itemDelegate().initStyleOption(option, box.model().index(1, 0))
    assert option.text == "财政信息类 / 专项资金"
    shown.panel.give_up()


def test_printings_of_an_item_stand_beside_it(page, desk, settled):
    shown = page(PublicationPage, PUBLICATION, [USUAL])
    values = {
        "printed_at": "2018-03-06T09:30:00+08:00",
        "title": "审批表",
        "register": "publication",
        "record_id": 1,
        "paper": "A4",
        "pages": 2,
        "copies": 1,
    }
    add(desk.workspace, "print_job", values)
    shown.panel.open_record(1)
    settled()
    tabs = shown.panel.findChild(QTabWidget)

    tabs.setCurrentIndex([tabs.tabText(n) for n in range(tabs.count())].index("打印记录"))
    settled()

    listing = next(
        one for one in shown.findChildren(QListWidget) if one.accessibleName() == "打印记录"
    )
    assert listing.item(0).text() == "2018-03-06 09:30  审批表\nA4  2 页  1 份"
