"""How the window is laid out, and where it stands on the screen."""

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.preferences import Preferences
from ui.theme.dressing import dress
from ui.widgets.message_strip import MessageStrip
from ui.widgets.progress_strip import ProgressStrip
from ui.widgets.settings_menu import SettingsMenu
from ui.widgets.sidebar import Sidebar
from ui.widgets.status_strip import StatusStrip

LEAST_SIZE = QSize(1024, 680)
_USUAL_SIZE = QSize(1280, 800)


class WindowFrame(QMainWindow):
    """Navigation at the left, the page, the strips below it, and the status at the foot.

    Signals:
        painted: the window stands on the screen for the first time.
    """

    painted = Signal()

    def __init__(
        self, labels: dict[str, str], settings: SettingsMenu, preferences: Preferences
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._is_painted = False
        self.setMinimumSize(LEAST_SIZE)
        settings.setParent(self, settings.windowFlags())
        self.sidebar = Sidebar(labels, settings, self)
        self.stack = QStackedWidget(self)
        self.messages = MessageStrip(self)
        self.progress = ProgressStrip(self)
        self.status = StatusStrip(self)
        body = QWidget(self)
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._row(), 1)
        whole.addWidget(self.status)
        self.setCentralWidget(body)
        dress(body)
        self._restore_place()

    def _row(self) -> QHBoxLayout:
        strips = QVBoxLayout()
        strips.setContentsMargins(20, 0, 20, 12)
        strips.setSpacing(8)
        strips.addWidget(self.progress)
        strips.addWidget(self.messages)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addLayout(strips)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(column, 1)
        return row

    def _restore_place(self) -> None:
        kept = self._preferences.get("geometry", "")
        if not kept or not self.restoreGeometry(QByteArray.fromHex(str(kept).encode())):
            room = self.screen().availableSize()
            self.resize(_USUAL_SIZE.boundedTo(room).expandedTo(LEAST_SIZE))

    def keep_place(self) -> None:
        """Remember size and place for the next start."""
        place = bytes(self.saveGeometry().toHex().data()).decode()
        self._preferences.set("geometry", place)
        self._preferences.save()

    def come_to_front(self) -> None:
        """Show the window above all others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # Only after this turn of the event loop is the picture on the screen.
            QTimer.singleShot(0, self.painted.emit)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self.sidebar.focus_pages()
