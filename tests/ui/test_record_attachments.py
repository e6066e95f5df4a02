"""Files of a record: dropped, pasted, shown, opened, saved elsewhere and removed."""

import stat

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
)
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QListWidget, QTabBar

from models.problems import RecordReference
from models.records import BY_KEY
from models.store.attachments import NewFile, attach, attachments_of, content_path
from models.store.changes import undo
from tests.ui.register_steps import CONTROL, click, named, said

NOTICE = BY_KEY["notice"]
RECORD = RecordReference("notice", 1)


@pytest.fixture
def opened(page_of, press, qtbot):
    """The page of notices with its only record open in the form."""
    values, problems = NOTICE.checked(
        {"title": "低保公示", "category": "公示公告", "place": "村口", "posted_on": "2018-03-05"}
    )
    assert not problems
    page = page_of(NOTICE, [values])
    page.table.selectRow(0)
    with qtbot.waitSignal(page.panel.opened):
        press(Qt.Key.Key_Return)
    return page


def turn(page, qtbot, label):
    """Click the tab with this label."""
    bar = page.panel.findChild(QTabBar)
    (place,) = (n for n in range(bar.count()) if bar.tabText(n).split()[0] == label)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())


def drop(widget, *paths):
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    # File managers give the names as text, too.
    content.setText("\n".join(str(path) for path in paths))
    where = (Qt.DropAction.CopyAction, content, Qt.MouseButton.LeftButton)
    entering = QDragEnterEvent(QPoint(5, 5), *where, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(
        widget, QDropEvent(QPointF(5, 5), *where, Qt.KeyboardModifier.NoModifier)
    )


def shown(page):
    listed = named(page, "附件", QListWidget)
    return [listed.item(row).text().split("\n") for row in range(listed.count())]


def test_files_dropped_on_the_form_become_attachments(opened, desk, tmp_path, qtbot, settled):
    paths = [tmp_path / "现场.jpg", tmp_path / "批复.pdf"]
    for path in paths:
        path.write_bytes(path.name.encode())

    drop(opened.panel, *paths)
    qtbot.waitUntil(lambda: len(attachments_of(desk.workspace, RECORD)) == 2)
    settled()

    assert [(lines[0], lines[1][:4]) for lines in shown(opened)] == [
        ("现场.jpg", "张贴照片"),
        ("批复.pdf", "张贴照片"),
    ]
    bar = opened.panel.findChild(QTabBar)
    assert "附件 2" in [bar.tabText(place) for place in range(bar.count())]
    assert opened.messages[-1] == ("success", "已添加附件 2 个，按 Ctrl+Z 撤销。")


@pytest.mark.parametrize("field", ["标题", "张贴人", "备注", "张贴地点"])
def test_a_field_leaves_dropped_files_to_the_panel(opened, desk, tmp_path, qtbot, field):
    path = tmp_path / "现场.jpg"
    path.write_bytes(b"1")
    editor = named(opened, field)
    before = opened.panel.form.cells()

    drop(editor, path)
    qtbot.waitUntil(lambda: len(attachments_of(desk.workspace, RECORD)) == 1)

    assert opened.panel.form.cells() == before


def test_a_new_record_takes_files_only_after_it_is_saved(page_of, press, tmp_path, qtbot):
    page = page_of(NOTICE)
    press(Qt.Key.Key_N, CONTROL)
    path = tmp_path / "现场.jpg"
    path.write_bytes(b"1")

    drop(page.panel, path)
    assert page.messages[-1] == ("warning", "请先保存这条记录，再加附件。")

    turn(page, qtbot, "附件")
    assert said(page, "先保存这条记录，再填这里。")


def test_a_screenshot_is_pasted_by_keyboard(opened, desk, qtbot, press):
    turn(opened, qtbot, "附件")
    picture = QImage(8, 4, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    QGuiApplication.clipboard().setImage(picture)
    named(opened, "附件", QListWidget).setFocus()

    press(Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: len(attachments_of(desk.workspace, RECORD)) == 1)

    (one,) = attachments_of(desk.workspace, RECORD)
    assert one["name"].startswith("截图-20")
    assert (one["role"], one["media_type"]) == ("截图", "image/png")
    stored = QImage(str(content_path(desk.workspace, one["id"])))
    assert (stored.width(), stored.height()) == (8, 4)


def test_an_empty_clipboard_is_told(opened, qtbot, press):
    turn(opened, qtbot, "附件")
    QGuiApplication.clipboard().clear()
    named(opened, "附件", QListWidget).setFocus()

    press(Qt.Key.Key_V, CONTROL)

    assert opened.messages[-1] == ("info", "剪贴板里没有图片或文件。")


def test_a_refused_file_is_explained(opened, desk, tmp_path, qtbot):
    path = tmp_path / "绝密方案.doc"
    path.write_bytes(b"1")

    drop(opened.panel, path)
    qtbot.waitUntil(lambda: opened.messages != [])

    assert opened.messages[-1][0] == "error"
    assert "密级字样" in opened.messages[-1][1]
    assert attachments_of(desk.workspace, RECORD) == []


def test_pictures_get_a_small_picture_in_the_background(opened, desk, qtbot, settled, tmp_path):
    picture = QImage(800, 600, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    picture.save(str(tmp_path / "现场.png"))
    files = [NewFile("现场.png", tmp_path / "现场.png"), NewFile("坏.png", b"no picture")]
    attach(desk.workspace, RECORD, files)

    turn(opened, qtbot, "附件")
    settled()

    listed = named(opened, "附件", QListWidget)
    small = [listed.item(row).icon().pixmap(56, 56).toImage() for row in range(2)]
    assert small[0].pixelColor(small[0].rect().center()) == QColor("red")
    assert small[0].pixelColor(0, 0).alpha() == 0
    assert small[1].pixelColor(small[1].rect().center()) != QColor("red")


class Program(QObject):
    """Stands for the program of the system that opens files."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url.toLocalFile())


@pytest.fixture
def program():
    taking = Program()
    QDesktopServices.setUrlHandler("file", taking, "open")
    yield taking
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def with_document(opened, desk, qtbot, settled):
    """The open notice with a document, its attachments shown."""
    attach(desk.workspace, RECORD, [NewFile("批复.pdf", b"%PDF")])
    turn(opened, qtbot, "附件")
    settled()
    named(opened, "附件", QListWidget).setFocus()
    return opened


@pytest.mark.usefixtures("with_document")
def test_what_is_opened_is_a_copy_that_cannot_be_written(desk, qtbot, press, program, tmp_path):
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.opened != [])

    (path,) = program.opened
    copy = tmp_path / path
    assert copy.name == "批复.pdf"
    assert copy.read_bytes() == b"%PDF"
    assert not copy.stat().st_mode & stat.S_IWUSR
    assert desk.workspace.folder not in copy.parents


def test_a_damaged_attachment_is_explained_on_opening(opened, desk, qtbot, settled, program):
    (one,) = attach(desk.workspace, RECORD, [NewFile("批复.pdf", b"%PDF")]).ids
    content_path(desk.workspace, one).unlink()
    turn(opened, qtbot, "附件")
    settled()

    click(qtbot, opened, "打开")
    qtbot.waitUntil(lambda: opened.messages != [])

    assert opened.messages[-1][0] == "error"
    assert "“批复.pdf”的文件不见了" in opened.messages[-1][1]
    assert program.opened == []


def test_an_attachment_is_saved_elsewhere(with_document, qtbot, settled, monkeypatch, tmp_path):
    asked = []

    def choose(*arguments):
        asked.append(arguments[2])
        return str(tmp_path / "导出.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)

    click(qtbot, with_document, "另存为")
    settled()

    assert asked == ["批复.pdf"]
    assert (tmp_path / "导出.pdf").read_bytes() == b"%PDF"


def test_a_removed_attachment_comes_back_by_undo(with_document, desk, qtbot, press, settled):
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(with_document) == [])
    settled()
    desk.changes.changed.emit(undo(desk.workspace))
    settled()

    assert [lines[0] for lines in shown(with_document)] == ["批复.pdf"]


@pytest.fixture
def photograph(monkeypatch, tmp_path):
    """A file that the dialog of the system gives."""
    path = tmp_path / "撤除.jpg"
    path.write_bytes(b"1")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))


@pytest.mark.usefixtures("photograph")
def test_chosen_files_take_the_chosen_role(with_document, desk, qtbot, settled):
    named(with_document, "新附件的用途", QComboBox).setCurrentText("撤除照片")

    click(qtbot, with_document, "添加文件")
    settled()

    _, one = attachments_of(desk.workspace, RECORD)
    assert (one["name"], one["role"]) == ("撤除.jpg", "撤除照片")
