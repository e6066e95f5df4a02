"""From each number of the report to its records."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTreeView

from models.report.sample import load_sample
from models.store.reading import records
from ui.pages.report import ReportPage


@pytest.fixture
def page(desk, qtbot, settled):
    load_sample(desk.workspace)
    page = ReportPage(desk)
    qtbot.addWidget(page)
    page.messages = []
    page.message.connect(lambda *message: page.messages.append(message))
    page.set_year(2018)
    page.resize(1200, 800)
    with qtbot.waitActive(page):
        page.show()
    page.refresh()
    settled()
    return page


def rows(page):
    """The numbers below each heading: (label, value) pairs."""
    model = page.numbers.findChild(QTreeView).model()
    found = {}
    for place in range(model.rowCount()):
        group = model.index(place, 0)
        found[group.data()] = [
            (model.index(row, 0, group).data(), model.index(row, 1, group).data())
            for row in range(model.rowCount(group))
        ]
    return found


def choose(page, label):
    tree = page.numbers.findChild(QTreeView)
    model = tree.model()
    for place in range(model.rowCount()):
        group = model.index(place, 0)
        for row in range(model.rowCount(group)):
            if model.index(row, 0, group).data() == label:
                tree.setCurrentIndex(model.index(row, 0, group))
                return tree
    raise AssertionError(label)


def test_numbers_of_sentences_and_tables_are_listed(page):
    listed = rows(page)

    assert ("网站公开：党政文件类", "77") in [one for rows in listed.values() for one in rows]
    table = listed["政府信息公开情况统计表"]
    assert any(value == "93" for _, value in table)


def test_number_opens_exactly_its_records(page, desk, qtbot, settled):
    tree = choose(page, "网站公开：财政信息类")

    with qtbot.waitSignal(page.navigate) as turned:
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    settled()

    register, ids = turned.args
    found = records(desk.workspace, register, ids)
    assert register == "publication"
    assert [one["category"] for one in found] == ["财政信息类", "财政信息类"]


def test_number_without_records_says_why(page, qtbot, settled):
    tree = page.numbers.findChild(QTreeView)
    model = tree.model()
    zero = next(
        model.index(row, 0, group)
        for place in range(model.rowCount())
        for group in [model.index(place, 0)]
        for row in range(model.rowCount(group))
        if model.index(row, 1, group).data() == "0"
    )
    tree.setCurrentIndex(zero)

    qtbot.keyClick(tree, Qt.Key.Key_Return)
    settled()

    assert "没有对应的记录" in page.messages[-1][1]


def test_search_shows_only_what_fits(page, qtbot):
    qtbot.keyClicks(page.numbers.findChild(QLineEdit), "77")
    assert rows(page) == {}

    page.numbers.findChild(QLineEdit).setText("财政")
    labels = [label for group in rows(page).values() for label, _ in group]
    assert labels
    assert all("财政" in label for label in labels)
