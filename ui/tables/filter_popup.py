"""The small window in which a column is filtered."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.store.reading import Filter
from ui.tables.columns import Column
from ui.tables.filters import FILTERS
from ui.translation import in_script


class FilterPopup(QFrame):
    """Asks for the filter of one column and closes.

    Signals:
        chosen: the filter, or None to show everything.
    """

    chosen = Signal(object)

    def __init__(self, column: Column, current: Filter | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QLabel(self.tr("筛选：{label}").format(label=column.label), self)
        title.setObjectName("sectionTitle")
        self.setAccessibleName(title.text())
        self.editor = FILTERS[column.kind](column, self)
        self.editor.show_filter(current)
        self.editor.accepted.connect(self._apply)
        self._problem = QLabel(self)
        self._problem.setObjectName("fieldProblem")
        self._problem.setProperty("severity", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        clear = QPushButton(self.tr("清除"), self)
        clear.clicked.connect(lambda: self._choose(None))
        apply = QPushButton(self.tr("应用"), self)
        apply.setObjectName("primary")
        apply.setDefault(True)
        apply.clicked.connect(self._apply)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(clear)
        buttons.addWidget(apply)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        for widget in (title, self.editor, self._problem):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.setMinimumWidth(260)

    def open_at(self, place: QPoint) -> None:
        """Open with its upper left corner at a place of the screen, or where it fits."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        self.move(
            max(room.left(), min(place.x(), room.right() - self.width())),
            max(room.top(), min(place.y(), room.bottom() - self.height())),
        )
        self.show()
        self.editor.setFocus()

    def _apply(self) -> None:
        try:
            wanted = self.editor.wanted()
        except ValueError as error:
            self._problem.setText(in_script(str(error)))
            self._problem.show()
            self.adjustSize()
            return
        self._choose(wanted)

    def _choose(self, wanted: Filter | None) -> None:
        self.chosen.emit(wanted)
        self.close()
