import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
)

from models.messages import Message
from models.problems import Problem, RecordReference, Severity, Where
from models.records import BY_KEY
from models.report.texts import editable_texts
from models.store.changes import add
from ui.pages.report_findings import FINDING, FindingModel, place_of


def checked(register, cells):
    values, problems = BY_KEY[register].checked(cells)
    assert not problems
    return values


def publication(number):
    return checked(
        "publication",
        {
            "title": f"第{number}号通知",
            "category": "规划计划类",
            "published_on": datetime.date(2018, 3, number),
            "channels": "政府网站",
        },
    )


@pytest.fixture
def window(window_of, desk):
    """A window on the report of 2018, in which three items were published."""
    add(desk.workspace, "office", {"full_name": "徐家坪镇人民政府", "self_reference": "我镇"})
    for number in (1, 2, 3):
        add(desk.workspace, "publication", publication(number))
    desk.preferences.set("year", 2018)
    return window_of("report")


def button(window, name):
    found = [
        one
        for one in window.findChildren(QAbstractButton)
        if name in {one.text(), one.accessibleName()} and one.isVisible()
    ]
    return found[0]


def texts(window):
    return [one.text() for one in window.findChildren(QLabel) if one.isVisible()]


def preview_of(window):
    return window.page.preview


def editor_of(window):
    """Return the editor of the first text."""
    return window.page.texts.editor


def test_figures_preview_and_findings_of_the_year_are_shown(window):
    names = [one.accessibleName() for one in window.findChildren(QPushButton, "figureCard")]
    assert names[0].startswith("公开信息 3")
    assert preview_of(window).page_count >= 1
    assert "2018 年度报告" in texts(window)
    assert "2019-03-31 前公布" in texts(window)


def test_a_card_opens_its_register(qtbot, window):
    card = window.findChildren(QPushButton, "figureCard")[1]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert window.page_key == "notice"


def test_a_change_elsewhere_is_followed(qtbot, window, desk, settled):
    desk.changes.changed.emit(add(desk.workspace, "publication", publication(4)))
    card = window.findChildren(QPushButton, "figureCard")[0]
    qtbot.waitUntil(lambda: card.accessibleName().startswith("公开信息 4"))
    settled()


def test_changes_while_another_page_is_shown_are_followed_on_return(window, desk, settled):
    window.open_page("publication")
    desk.changes.changed.emit(add(desk.workspace, "publication", publication(4)))
    settled()
    window.open_page("report")
    settled()
    card = window.findChildren(QPushButton, "figureCard")[0]
    assert card.accessibleName().startswith("公开信息 4")


def test_a_newer_preview_stays_at_the_place_that_is_read(qtbot, window, desk, settled):
    view = preview_of(window).findChild(QListView) or preview_of(window)
    bar = max(
        (one for one in view.findChildren(type(window.page.findings.verticalScrollBar()))),
        key=lambda one: one.maximum(),
    )
    qtbot.waitUntil(lambda: bar.maximum() > 50)
    bar.setValue(50)
    desk.changes.changed.emit(add(desk.workspace, "publication", publication(4)))
    card = window.findChildren(QPushButton, "figureCard")[0]
    qtbot.waitUntil(lambda: card.accessibleName().startswith("公开信息 4"))
    settled()
    qtbot.waitUntil(lambda: bar.value() == 50)


def test_a_year_without_records_says_what_to_do(qtbot, window, settled):
    window.set_year(2016)
    settled()
    assert "2016 年还没有登记任何内容。\n先登记或导入，报告会自动算好。" in texts(window)
    assert not button(window, "导出").isEnabled()
    qtbot.mouseClick(button(window, "按零数据生成报告"), Qt.MouseButton.LeftButton)
    settled()
    names = [one.accessibleName() for one in window.findChildren(QPushButton, "figureCard")]
    assert names[0].startswith("公开信息 0")
    assert preview_of(window).page_count >= 1


def test_a_year_before_the_regulation_is_explained(window, settled):
    window.set_year(2005)
    settled()
    assert any("尚未施行，没有年度报告" in text for text in texts(window))
    assert not button(window, "导出").isEnabled()


def finding(severity, sentence, *, records=(), **where):
    return Problem(severity, Where(**where), Message(sentence), "C01", "", records)


def test_findings_stand_errors_first_and_say_where():
    model = FindingModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_findings(
        [
            finding(Severity.WARNING, "请改写。", section="五、存在的问题"),
            finding(
                Severity.ERROR, "合计不等。", section="三", table="表三", row="合计", column="总计"
            ),
        ]
    )
    assert [model.index(row, 0).data() for row in range(2)] == ["合计不等。", "请改写。"]
    assert place_of(model.index(0, 0).data(FINDING).where) == "三 · 表三 · 合计 · 总计"
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "提醒：五、存在的问题 请改写。"


def test_enter_on_a_finding_opens_its_records(qtbot, window, settled):
    references = (RecordReference("publication", 2), RecordReference("publication", 3))
    window.page.findings.findings.show_findings(
        [finding(Severity.ERROR, "没有索引号。", records=references)]
    )
    findings = window.page.findings
    findings.setCurrentIndex(findings.model().index(0, 0))
    qtbot.keyClick(findings, Qt.Key.Key_Return)
    settled()
    assert window.page_key == "publication"
    assert window.page.table.model().rowCount() == 2


def test_a_finding_without_records_says_so(qtbot, window):
    window.page.findings.findings.show_findings([finding(Severity.WARNING, "请改写。")])
    findings = window.page.findings
    findings.setCurrentIndex(findings.model().index(0, 0))
    qtbot.keyClick(findings, Qt.Key.Key_Return)
    assert window.messages.sentence == "这一条没有对应的记录，请按提示修改。"


def stored(desk, number=0):
    return editable_texts(desk.workspace, 2018)[number].text


def test_a_text_is_stored_when_it_is_left_and_can_be_restored(qtbot, window, desk, settled):
    editor, default = editor_of(window), stored(desk)
    shown = editor.plain()
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "abc")
    window.page.texts.focus_text(editable_texts(desk.workspace, 2018)[1].key)
    # Sooner than the pause after which it would be stored while it is still being typed.
    qtbot.waitUntil(lambda: stored(desk) == "abc", timeout=800)
    settled()
    window.page.texts.focus_text(editable_texts(desk.workspace, 2018)[0].key)
    settled()
    name = f"恢复默认：{editor.accessibleName()}"
    qtbot.waitUntil(lambda: button(window, name).isEnabled())
    qtbot.mouseClick(button(window, name), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stored(desk) == default)
    qtbot.waitUntil(lambda: editor.plain() == shown)
    settled()


def test_a_text_is_stored_in_the_year_in_which_it_was_typed(qtbot, window, desk, settled):
    editor = editor_of(window)
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "abc")
    window.set_year(2017)
    settled()
    assert stored(desk) == "abc"
    assert "abc" not in [one.text for one in editable_texts(desk.workspace, 2017)]


def test_the_report_is_exported_and_can_be_opened(qtbot, window, tmp_path, monkeypatch, settled):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    qtbot.mouseClick(button(window, "导出"), Qt.MouseButton.LeftButton)
    (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    (folder,) = [one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "保存到"]
    folder.setText(str(tmp_path / "上报"))
    (tmp_path / "上报").mkdir()
    boxes = {one.text()[:3]: one for one in dialog.findChildren(QCheckBox)}
    assert boxes["PDF"].isChecked()
    for name in ("Exc", "Wor", "网页（"):
        boxes[name].setChecked(name == "网页（")
    qtbot.mouseClick(button(dialog, "导出"), Qt.MouseButton.LeftButton)
    settled()
    files = sorted(path.suffix for path in (tmp_path / "上报").iterdir())
    assert files == [".html", ".pdf"]
    assert window.messages.sentence.startswith("已导出 2 个文件到")
    qtbot.mouseClick(button(window.messages, "打开文件夹"), Qt.MouseButton.LeftButton)
    assert opened == [str(tmp_path / "上报")]


def test_nothing_can_be_exported_without_a_format(qtbot, window):
    qtbot.mouseClick(button(window, "导出"), Qt.MouseButton.LeftButton)
    (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    for box in dialog.findChildren(QCheckBox):
        if box.isChecked() and box.isEnabled() and "草稿" not in box.text():
            qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert not button(dialog, "导出").isEnabled()
    dialog.close()
