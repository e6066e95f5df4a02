"""A register of a million records in a window: first rows, and every frame while scrolling.

A frame is one step of the scroll bar with all that it draws and reads, until nothing is left to do.
"""

import time
from statistics import median

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.records.publication import PUBLICATION
from ui.changes import ChangeBus
from ui.desk import Desk
from ui.pages.register import RegisterPage
from ui.preferences import Preferences
from ui.tasks import Tasks
from ui.theme.appearance import Appearance

STEPS = 200
PAUSE = 0.01  # seconds between two turns of the wheel
LONGEST = 33  # milliseconds of a frame that nobody notices


@pytest.fixture
def page(qapp, million, tmp_path):
    preferences = Preferences(tmp_path)
    Appearance(qapp, preferences)
    tasks = Tasks()
    shown = RegisterPage(Desk(million, tasks, ChangeBus(), preferences), PUBLICATION)
    shown.resize(1280, 800)
    shown.show()
    QApplication.processEvents()
    yield shown
    shown.hide()
    tasks.close()
    shown.deleteLater()


def wheel(table, _step):
    position = QPointF(200, 200)
    at = table.viewport().mapToGlobal(position)
    turned, none = QPoint(0, -120), QPoint()
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(position, at, none, turned, no_button, no_key, phase, False)  # noqa: FBT003
    QApplication.sendEvent(table.viewport(), event)


def page_down(table, _step):
    QTest.keyClick(table, Qt.Key.Key_PageDown)


def drag(table, step):
    bar = table.verticalScrollBar()
    bar.setSliderPosition(bar.maximum() * step // STEPS)


def test_scrolling(page):
    start = time.perf_counter()
    page.refresh()
    model = page.table.records
    while not model.rowCount():
        QApplication.processEvents()
    page.table.viewport().repaint()
    first = 1000 * (time.perf_counter() - start)
    while model.rowCount() < 1_000_000:
        QApplication.processEvents()
    print(f"\nfirst rows on screen{first:8.0f} ms")
    for way in (wheel, page_down, drag):
        frames = []
        for step in range(STEPS):
            begun = time.perf_counter()
            way(page.table, step)
            page.table.viewport().repaint()
            QApplication.processEvents()
            frames.append(1000 * (time.perf_counter() - begun))
            time.sleep(PAUSE)
        late = sum(one > LONGEST for one in frames)
        print(
            f"{way.__name__:20}{median(frames):8.1f} ms a frame{max(frames):8.1f} ms the longest"
            f"{late:6} of {STEPS} over {LONGEST} ms"
        )
