import json
import os
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.records.publication import PUBLICATION
from models.store.changes import apply_import
from models.store.workspace import open_workspace
from ui.changes import ChangeBus
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.register import RegisterPage
from ui.preferences import Preferences
from ui.tasks import Tasks
from ui.theme.appearance import Appearance
from ui.translation import Language

# Programs that a test starts need no screen either.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_itemcollected(item):
    """Pass over what the offscreen platform says of raising and sizing windows."""
    item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support", extend=True))


@pytest.fixture(scope="session")
def qapp_args(tmp_path_factory):
    """Use no screen unless told otherwise, and one of the usual size."""
    platform = os.environ["QT_QPA_PLATFORM"]
    if platform == "offscreen":
        screen = {"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080}
        screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        settings = tmp_path_factory.mktemp("screen") / "screen.json"
        settings.write_text(json.dumps({"screens": [screen]}), "utf-8")
        platform = f"offscreen:configfile={settings}"
    return ["tests", "-platform", platform]


@pytest.fixture(scope="session")
def empty_workspace(tmp_path_factory):
    """The folder of a workspace without records, made once; tests copy it."""
    folder = tmp_path_factory.mktemp("empty") / "台账"
    open_workspace(folder).close()
    return folder


@pytest.fixture
def workspace(empty_workspace, tmp_path):
    """A workspace of the test's own."""
    folder = tmp_path / "台账"
    shutil.copytree(empty_workspace, folder)
    with open_workspace(folder) as opened:
        yield opened


@pytest.fixture
def preferences(tmp_path):
    return Preferences(tmp_path / "preferences")


@pytest.fixture
def desk(qapp, workspace, preferences):  # noqa: ARG001 - signals need the application
    """What a page works with; everything that still runs is waited for at the end."""
    tasks = Tasks()
    yield Desk(workspace, tasks, ChangeBus(), preferences)
    tasks.close()


@pytest.fixture(scope="session")
def appearance(qapp, tmp_path_factory):
    return Appearance(qapp, Preferences(tmp_path_factory.mktemp("appearance")))


@pytest.fixture
def speak(qapp):
    """Speak a language for the length of a test."""
    language = Language(qapp)
    yield language.speak
    language.speak("zh_CN")


@pytest.fixture
def settled(desk, qtbot):
    """Wait until everything that was asked for is read and shown."""

    def wait():
        QApplication.sendPostedEvents()
        qtbot.waitUntil(lambda: desk.tasks.is_idle)
        QApplication.sendPostedEvents()

    return wait


@pytest.fixture
def window_of(desk, appearance, qtbot, settled):
    """Return a window, shown and turned to a page."""

    def make(page):
        window = MainWindow(desk, appearance)
        qtbot.addWidget(window, before_close_func=lambda _window: settled())
        window.open_page(page)
        with qtbot.waitActive(window):
            window.show()
        settled()
        return window

    return make


@pytest.fixture(autouse=True)
def _shown_in_theme(appearance):
    """Show every window as the clerk sees it, whatever the test before chose."""
    appearance.set_theme("light")
    appearance.set_text_scale("normal")


@pytest.fixture(autouse=True)
def _nothing_left_open(_shown_in_theme):
    yield
    left = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    for window in left:
        window.hide()
    assert not left, f"left open: {left}"


@pytest.fixture
def page_of(desk, qtbot):
    """Return a page of a register that shows the year 2018 and has loaded it."""

    def make(register=PUBLICATION, rows=()):
        if rows:
            apply_import(desk.workspace, {register.key: list(rows)}, "导入")
        page = RegisterPage(desk, register)
        qtbot.addWidget(page)
        page.resize(1100, 760)
        page.messages = []
        page.message.connect(lambda *message: page.messages.append(message))
        page.set_year(2018)
        with qtbot.waitActive(page), qtbot.waitSignal(page.table.records.loaded):
            page.show()
            page.refresh()
        page.table.setFocus()
        return page

    return make


@pytest.fixture
def press(qtbot):
    """Press a key on whatever has the focus."""

    def send(key, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    return send
