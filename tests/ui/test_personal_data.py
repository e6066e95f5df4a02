"""Nothing that leaves a list names a person, letters are kept, and papers stay with their case."""

import datetime
import html
import subprocess
import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QListWidget, QTabBar, QTableWidget

from models.problems import RecordReference
from models.records import BY_KEY
from models.store.applications import application_of, receive
from models.store.attachments import NewFile, attach, attachments_of
from models.store.changes import add
from models.store.letters import letters_of, next_letter_number
from models.store.reading import Query, matching_ids
from tests.ui.register_steps import click
from ui.dialogs.letter_dialog import LetterDialog
from ui.pages.applications import ApplicationPage
from ui.tables.columns import columns_of
from ui.tables.listing import export_listing
from ui.tables.printed_listing import printed_listing

DAY = datetime.date
PERSON = {
    "applicant": "赵德全",
    "applicant_type": "自然人",
    "method": "当面",
    "received_on": DAY(2018, 3, 5),
    "telephone": "13812341234",
    "address": "略阳县徐家坪镇街道村十二组12号",
    "content": "赵德全申请公开低保名单，身份证612327199001010123",
    "remarks": "回电 13812341234",
    "number": "2018-001",
}
COMPLAINT = {
    "received_on": DAY(2018, 5, 10),
    "channel_type": "举报电话",
    "summary": "钱多多反映公开栏没有更新，电话13900001234",
    "complainant": "钱多多",
    "contact": "13900001234",
}
WORDS = {
    "application": ("赵德全", "13812341234", "十二组12号", "612327199001010123"),
    "complaint": ("钱多多", "13900001234"),
}


@pytest.fixture
def filled(workspace):
    add(workspace, "office", {"full_name": "徐家坪镇人民政府", "superior": "略阳县人民政府"})
    receive(workspace, PERSON, sent_on=DAY(2018, 3, 5))
    add(workspace, "complaint", COMPLAINT)
    return workspace


def leaked(key, text):
    return [word for word in WORDS[key] if word in text]


def ids_and_columns(workspace, key):
    return matching_ids(workspace, Query(key)).tolist(), columns_of(BY_KEY[key])


@pytest.mark.parametrize("key", WORDS)
def test_workbook_of_a_list_names_nobody(filled, tmp_path, key):
    ids, columns = ids_and_columns(filled, key)

    path = export_listing(filled, BY_KEY[key], ids, columns, tmp_path / "清单.xlsx")

    with zipfile.ZipFile(path) as book:
        text = html.unescape("".join(book.read(name).decode() for name in book.namelist()))
    assert "138****1234" in text if key == "application" else "139****1234" in text
    assert leaked(key, text) == []


@pytest.mark.parametrize("key", WORDS)
def test_list_on_paper_names_nobody(filled, tmp_path, key):
    ids, columns = ids_and_columns(filled, key)
    wanted = {"number", "applicant", "telephone", "content", "complainant", "contact", "summary"}
    shown = [one for one in columns if one.name in wanted]
    path = tmp_path / "清单.pdf"

    path.write_bytes(printed_listing(filled, BY_KEY[key], ids, shown, "台账"))

    done = subprocess.run(
        ["pdftotext", path, "-"],  # noqa: S607
        capture_output=True,
        text=True,
        check=True,
    )
    text = "".join(done.stdout.split())
    assert "138****1234" in text if key == "application" else "公开栏没有更新" in text
    assert leaked(key, text) == []


@pytest.fixture
def page(desk, filled, qtbot, settled):  # noqa: ARG001 - there must be something to show
    page = ApplicationPage(desk, BY_KEY["application"])
    qtbot.addWidget(page)
    page.messages = []
    page.message.connect(lambda *message: page.messages.append(message))
    page.set_year(2018)
    page.resize(1200, 800)
    with qtbot.waitActive(page), qtbot.waitSignal(page.table.records.loaded):
        page.show()
        page.refresh()
    settled()
    page.table.setFocus()
    page.table.selectRow(0)
    return page


@pytest.mark.usefixtures("page")
def test_rows_on_the_clipboard_name_nobody(press, settled):
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    settled()

    text = QGuiApplication.clipboard().text()
    assert "赵*" in text
    assert leaked("application", text) == []


def test_history_and_parts_of_a_record_name_nobody(page, press, qtbot, settled):
    with qtbot.waitSignal(page.panel.opened):
        press(Qt.Key.Key_Return)
    settled()
    bar = page.panel.findChild(QTabBar)
    for place in range(1, bar.count()):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())
        settled()

    lists = page.panel.findChildren(QListWidget)
    tables = page.panel.findChildren(QTableWidget)
    text = "".join(one.item(row).text() for one in lists for row in range(one.count()))
    text += "".join(
        one.item(row, column).text()
        for one in tables
        for row in range(one.rowCount())
        for column in range(one.columnCount())
    )
    assert "收到申请" in text
    assert leaked("application", text) == []


def test_letter_is_kept_with_its_number(desk, filled, qtbot, settled):
    receive(filled, {**PERSON, "number": "2026-001"}, sent_on=DAY(2026, 3, 5))
    letter = LetterDialog(desk, 2, "receipt")
    qtbot.addWidget(letter)
    said = []
    letter.message.connect(lambda *message: said.append(message))
    with qtbot.waitActive(letter):
        letter.show()
    settled()
    settled()

    click(qtbot, letter, "留存")
    settled()
    click(qtbot, letter, "留存")
    settled()

    (kept,) = letters_of(filled, 2)
    assert (kept["kind"], kept["number"]) == ("登记回执", None)
    assert kept["event_id"] == application_of(filled, 2)["events"][0].id
    papers = attachments_of(filled, RecordReference("application", 2))
    assert [one["name"] for one in papers] == [
        "登记回执（2026-001）.pdf",
        "登记回执（2026-001）.docx",
    ]
    assert [level for level, _ in said] == ["success", "error"]
    assert "内容相同" in said[1][1]
    letter.close()


def test_paper_of_another_case_is_asked_about(page, qtbot, settled, filled, tmp_path):
    receive(filled, {**PERSON, "number": "2018-002"}, sent_on=DAY(2018, 3, 6))
    attach(filled, RecordReference("application", 2), [NewFile("答复.pdf", b"%PDF")])
    path = tmp_path / "扫描.pdf"
    path.write_bytes(b"%PDF")
    with qtbot.waitSignal(page.panel.opened):
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    page.panel.tabs.attach_files([str(path)])
    settled()

    assert attachments_of(filled, RecordReference("application", 1)) == []
    told = [one.text() for one in page.panel.findChildren(QLabel) if "2018-002" in one.text()]
    assert len(told) == 1
    click(qtbot, page.panel, "仍要添加")
    settled()

    (paper,) = attachments_of(filled, RecordReference("application", 1))
    assert paper["name"] == "扫描.pdf"
    assert next_letter_number(filled, DAY(2026, 1, 1)) == "徐公复〔2026〕1号"
