"""Applications beside one another, their fee, and what is erased in time: in the window."""

import datetime
import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QInputDialog

from models.records.application import APPLICATION
from models.rules.application_events import EventKind
from models.rules.fees import FeeBasis
from models.store.applications import application_of
from models.store.changes import add, undo
from models.store.privacy import look_ups
from models.store.reading import Query, count, records
from ui.dialogs.case_dialogs import ChoiceDialog, SplitDialog
from ui.dialogs.fee_dialog import FeeDialog
from ui.dialogs.print_dialog import PrintDialog
from ui.dialogs.related_dialog import RelatedDialog
from ui.dialogs.retention_dialog import RetentionDialog
from ui.pages.application_board import ApplicationBoardPage
from ui.pages.applications import ApplicationPage

TODAY = datetime.date.today()
BLANK = dict.fromkeys(APPLICATION.names)


def application(number, received_on, **values):
    usual = {
        "applicant": "赵德全",
        "applicant_type": "自然人",
        "method": "当面",
        "content": "村级低保资金发放明细",
        "number": f"{received_on.year}-{number:03}",
        "received_on": received_on,
    }
    return BLANK | usual | values


@pytest.fixture
def page_with(desk, qtbot, settled):
    """Return the page with some applications."""

    def make(*applications):
        for one in applications:
            add(desk.workspace, "application", one)
        page = ApplicationPage(desk, APPLICATION)
        qtbot.addWidget(page)
        page.messages = []
        page.message.connect(lambda *message: page.messages.append(message))
        page.set_year(None)
        page.show()
        page.refresh()
        settled()
        return page

    return make


def opened(page, settled, kind, text, ids):
    """Return the dialog that an entry of the menu opens."""
    settled()
    entry = next(one for one in page.actions_of_records() if one.text == text)
    entry.run(ids)
    settled()
    return page.findChild(kind)


def test_an_application_is_split_into_its_matters(page_with, desk, settled):
    page = page_with(application(1, TODAY, content="低保名单；五保名单"))
    dialog = opened(page, settled, SplitDialog, "拆分申请…", [1])
    dialog.act.click()
    assert dialog.isVisible()
    dialog.matters.setPlainText("低保名单\n五保名单\n\n")
    dialog.act.click()
    settled()
    assert [one["content"] for one in records(desk.workspace, "application", [1, 2])] == [
        "低保名单",
        "五保名单",
    ]
    assert page.messages[-1][0] == "success"
    undo(desk.workspace)
    assert count(desk.workspace, Query("application")) == 1


def test_repeats_are_handled_with_another_application(page_with, desk, settled):
    page = page_with(application(1, TODAY), application(2, TODAY))
    dialog = opened(page, settled, ChoiceDialog, "并案…", [2])
    assert "赵*" in dialog.others.itemText(0)
    assert "赵德全" not in dialog.others.itemText(0)
    dialog.act.click()
    settled()
    kinds = [one.kind for one in application_of(desk.workspace, 2)["events"]]
    assert EventKind.MERGED in kinds


def test_a_case_that_is_not_in_the_list_is_refused(page_with, settled):
    page = page_with(application(1, TODAY), application(2, TODAY))
    dialog = opened(page, settled, ChoiceDialog, "关联…", [1])
    dialog.others.setEditText("没有这件")
    dialog.act.click()
    assert dialog.isVisible()
    dialog.reject()


def test_linked_and_like_cases_and_public_answers_are_listed(page_with, settled):
    page = page_with(application(1, TODAY), application(2, TODAY))
    dialog = opened(page, settled, ChoiceDialog, "关联…", [1])
    dialog.act.click()
    settled()
    shown = opened(page, settled, RelatedDialog, "相关记录…", [1])
    groups = [shown.tree.topLevelItem(n).text(0) for n in range(shown.tree.topLevelItemCount())]
    assert groups == ["已关联的案件", "相似的申请"]
    asked = []
    page.navigate.connect(lambda *target: asked.append(target))
    line = shown.tree.topLevelItem(0).child(0)
    shown.tree.setCurrentItem(line)
    shown.tree.opened.emit(line.data(0, Qt.ItemDataRole.UserRole))
    assert asked == [("application", (2,))]


def test_the_fee_counts_the_earlier_ones_of_the_month_and_is_logged(page_with, desk, settled):
    day = datetime.date(2026, 3, 2)
    page = page_with(*(application(n, day, content=f"第{n}号决算") for n in range(1, 13)))
    dialog = opened(page, settled, FeeDialog, "信息处理费…", [12])
    assert "每件100元" in dialog.lines.text()
    assert "合计 100 元" in dialog.lines.text()
    dialog.exemption.setText("低保对象")
    assert dialog.act.text() == "登记免收"
    dialog.exemption.clear()
    dialog.act.click()
    settled()
    (event,) = (
        one
        for one in application_of(desk.workspace, 12)["events"]
        if one.kind is EventKind.FEE_NOTICED
    )
    assert event.amount_yuan == 100


def test_the_fee_by_pages_is_shown_band_by_band(page_with, settled):
    page = page_with(application(1, TODAY))
    dialog = opened(page, settled, FeeDialog, "信息处理费…", [1])
    dialog.basis.setCurrentIndex(dialog.basis.findData(FeeBasis.PAGES))
    dialog.pages.setValue(120)
    assert dialog.lines.text().endswith("合计 1100 元")
    dialog.reject()


def test_only_reviewed_cases_are_erased_and_the_count_stays(page_with, desk, settled):
    old = datetime.date(2010, 3, 1)
    answered = {"answered_on": datetime.date(2010, 3, 10), "outcome": "granted"}
    page = page_with(application(1, old, **answered), application(2, old, **answered))
    dialog = opened(page, settled, RetentionDialog, "到期清理个人信息…", [])
    erase = next(one for one in dialog.findChildren(type(dialog._erase)) if one.text() == "清除")  # noqa: SLF001
    assert not erase.isEnabled()
    dialog.table.item(0, 0).setCheckState(Qt.CheckState.Checked)
    assert not erase.isEnabled()
    dialog.findChild(QCheckBox).setChecked(True)
    erase.click()
    settled()
    names = [one["applicant"] for one in records(desk.workspace, "application", [1, 2])]
    assert names == ["已删除", "赵德全"]
    assert count(desk.workspace, Query("application")) == 2


def test_nothing_to_erase_is_said(page_with, settled):
    page = page_with(application(1, TODAY))
    assert opened(page, settled, RetentionDialog, "到期清理个人信息…", []) is None
    assert page.messages[-1][0] == "success"


@pytest.mark.parametrize("text", ["打印申请表", "打印空白申请表", "打印信封"])
def test_papers_are_printed(page_with, settled, text):
    page = page_with(application(1, TODAY, address="略阳县徐家坪镇街道村"))
    dialog = opened(page, settled, PrintDialog, text, [1])
    assert dialog is not None
    dialog.reject()


@pytest.fixture
def exported(page_with, settled, monkeypatch, tmp_path):
    """Export a case with a reason, and return the proof of its history as text."""
    page = page_with(application(1, TODAY))
    folder = tmp_path / "案卷"
    folder.mkdir()

    def export(reason):
        monkeypatch.setattr(QInputDialog, "getText", lambda *_arguments: (reason, True))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: str(folder))
        opened(page, settled, QInputDialog, "导出案卷…", [1])
        (path,) = folder.iterdir()
        with zipfile.ZipFile(path) as archive:
            proof = next(one for one in archive.namelist() if one.endswith(".json"))
            return archive.read(proof).decode()

    return export


@pytest.mark.parametrize(("reason", "named"), [("", False), ("提交法院", True)])
def test_a_case_is_exported_masked_unless_a_reason_is_given(exported, desk, reason, named):
    assert ("赵德全" in exported(reason)) is named
    assert bool(look_ups(desk.workspace)) is named


def test_the_board_opens_a_case_by_keyboard_and_exports_a_calendar(
    desk, qtbot, settled, monkeypatch, tmp_path
):
    add(desk.workspace, "application", application(1, TODAY - datetime.timedelta(days=90)))
    board = ApplicationBoardPage(desk)
    qtbot.addWidget(board)
    board.show()
    board.refresh()
    settled()
    asked = []
    board.navigate.connect(lambda *target: asked.append(target))
    (card,) = board.cards
    assert "赵*" in card.accessibleName()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert asked == [("application", (1,))]
    path = tmp_path / "期限.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(path), ""))
    board.export_calendar()
    settled()
    text = path.read_text(encoding="utf-8")
    assert "BEGIN:VEVENT" in text
    assert "赵德全" not in text
