"""What a clerk does on the page of a register, for tests of its parts."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QWidget,
)

from models.records.publication import PUBLICATION
from models.store.reading import Query, matching_ids, records


def publication(number, *, category="规划计划类", day=datetime.date(2018, 3, 5)):
    values, problems = PUBLICATION.checked(
        {
            "title": f"第{number:02}号工作要点",
            "category": category,
            "published_on": day,
            "channels": "政府网站",
        }
    )
    assert not problems
    return values


CONTROL = Qt.KeyboardModifier.ControlModifier


def enter(text):
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def named(page, name, kind=QWidget):
    found = [
        one
        for one in page.findChildren(kind)
        if name in {one.accessibleName(), one.text() if isinstance(one, QAbstractButton) else ""}
    ]
    visible = [one for one in found if one.isVisible()]
    return visible[0] if visible else found[0]


def click(qtbot, page, name):
    qtbot.mouseClick(named(page, name, QAbstractButton), Qt.MouseButton.LeftButton)


def shown_titles(page):
    model = page.table.records
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def stored(desk, key="publication"):
    return records(desk.workspace, key, matching_ids(desk.workspace, Query(key)))


def said(page, text):
    return any(text in label.text() for label in page.findChildren(QLabel) if label.isVisible())
