import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QSpinBox,
    QTableView,
)

from models.store.changes import add, undo
from models.store.reading import Query, count
from ui.dialogs.past_report import PastReportDialog

HEADS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
REPORT = """<html><meta charset="utf-8"><body>
<p>徐家坪镇2021年政府信息公开工作年度报告</p>
<p>一、总体情况</p><p>（一）主动公开。全年公开政府信息12条。</p>
<table><tr><td>信息内容</td><td>本年处理决定数量</td></tr>
<tr><td>行政许可</td><td>31</td></tr><tr><td>行政处罚</td><td>／</td></tr></table>
<table><tr><td></td>{heads}</tr>
<tr><td>一、本年新收政府信息公开申请数量</td>{new}</tr>
<tr><td>四、结转下年度继续办理</td>{out}</tr></table>
</body></html>"""


def cells(*numbers):
    return "".join(f"<td>{number}</td>" for number in numbers)


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "报告.html"
    text = REPORT.format(
        heads=cells(*HEADS), new=cells(3, 0, 0, 0, 0, 0, 4), out=cells(2, 0, 0, 0, 0, 0, 2)
    )
    path.write_text(text, "utf-8")
    return path


@pytest.fixture
def dialog(desk, qtbot):
    dialog = PastReportDialog(desk, 2022)
    qtbot.addWidget(dialog)
    dialog.messages = []
    dialog.message.connect(lambda *message: dialog.messages.append(message))
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def named(dialog, kind, name):
    return next(one for one in dialog.findChildren(kind) if one.accessibleName() == name)


def button(dialog, name):
    return next(one for one in dialog.findChildren(QAbstractButton) if one.text() == name)


def said(dialog, text):
    return any(text in one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def choose(qtbot, monkeypatch, dialog, path):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(dialog.ready):
        qtbot.mouseClick(button(dialog, "选择文件…"), Qt.MouseButton.LeftButton)


def rows(table):
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_what_is_ticked_is_taken_over_in_one_step(desk, qtbot, monkeypatch, dialog, report):
    assert not button(dialog, "取用勾选的内容").isEnabled()
    choose(qtbot, monkeypatch, dialog, report)
    assert said(dialog, "2021 年的报告")
    assert named(dialog, QSpinBox, "报告年份").value() == 2021
    assert count(desk.workspace, Query("annual_figure")) == 0
    with qtbot.waitSignals([dialog.taken, desk.changes.changed]):
        qtbot.mouseClick(button(dialog, "取用勾选的内容"), Qt.MouseButton.LeftButton)
    assert count(desk.workspace, Query("annual_figure", year=2022)) == 6
    assert count(desk.workspace, Query("annual_figure", year=2021)) == 1
    assert count(desk.workspace, Query("report_text", year=2021)) == 1
    assert dialog.messages == [("success", "已取用往年报告的 8 项内容，按 Ctrl+Z 可以整批撤销。")]
    assert not dialog.isVisible()
    undo(desk.workspace)
    assert count(desk.workspace, Query("annual_figure")) == 0


def test_tables_texts_and_problems_are_shown(qtbot, monkeypatch, dialog, report):
    choose(qtbot, monkeypatch, dialog, report)
    grid = named(dialog, QTableView, "表格里的数字")
    shown = {row[0]: row[1] for row in rows(grid)}
    assert shown["行政许可 · 本年处理决定数量"] == "31"
    assert shown["行政处罚 · 本年处理决定数量"] == "0 ？"
    assert shown["行政强制 · 本年处理决定数量"] == "—"
    texts = named(dialog, QListWidget, "报告的各段文字")
    assert texts.item(0).text() == "总体情况 · 主动公开"
    assert named(dialog, QPlainTextEdit, "这一段的文字").toPlainText() == "全年公开政府信息12条。"
    problems = named(dialog, QTableView, "没有看懂和加不平的地方")
    assert any("原件写 4，各项相加是 3" in row[-1] for row in rows(problems))


def test_space_turns_the_tick_of_a_row(qtbot, monkeypatch, dialog, report):
    choose(qtbot, monkeypatch, dialog, report)
    table = named(dialog, QTableView, "可以取用的内容")
    table.setFocus()
    table.selectRow(0)
    key = next(iter(dialog.offers.choice))
    before = dialog.offers.choice
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert len(before - dialog.offers.choice) == 1
    qtbot.mouseClick(button(dialog, "全部不选"), Qt.MouseButton.LeftButton)
    assert key not in dialog.offers.choice
    assert not button(dialog, "取用勾选的内容").isEnabled()


def test_a_number_kept_otherwise_is_shown_and_not_ticked(desk, qtbot, monkeypatch, dialog, report):
    values = {"year": 2021, "indicator": "行政许可处理决定数", "value": 30}
    add(desk.workspace, "annual_figure", values)
    choose(qtbot, monkeypatch, dialog, report)
    found = rows(named(dialog, QTableView, "可以取用的内容"))
    (row,) = [one for one in found if one[2] == "行政许可处理决定数"]
    assert row[1:] == ["2021", "行政许可处理决定数", "31", "30", "与台账不同，勾选后替换"]
    assert "figure:2021:licences" not in dialog.offers.choice


def test_another_year_reads_the_file_again(qtbot, monkeypatch, dialog, report):
    choose(qtbot, monkeypatch, dialog, report)
    with qtbot.waitSignal(dialog.ready):
        named(dialog, QSpinBox, "报告年份").setValue(2022)
    assert {one for one in dialog.offers.choice if one.startswith("figure:2023")}


def test_a_file_of_another_kind_is_refused_with_a_sentence(qtbot, monkeypatch, dialog, tmp_path):
    (tmp_path / "照片.png").write_bytes(b"\x89PNG\r\n")
    choose(qtbot, monkeypatch, dialog, tmp_path / "照片.png")
    assert said(dialog, "不是能读取的文件")
    assert not button(dialog, "取用勾选的内容").isEnabled()


def test_a_dropped_file_is_read(qtbot, dialog, report):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(report))])
    action, no_key = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    place, pressed = QPoint(20, 20), Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(place, action, data, pressed, no_key)
    QApplication.sendEvent(dialog, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(place), action, data, pressed, no_key)
    with qtbot.waitSignal(dialog.ready):
        QApplication.sendEvent(dialog, event)
    assert said(dialog, "2021 年的报告")
