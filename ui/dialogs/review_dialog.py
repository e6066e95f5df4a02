"""The dialog in which an item is passed on, sent back, made public or withdrawn."""

import datetime
from dataclasses import dataclass

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_WIDTH = 440


@dataclass(frozen=True, slots=True)
class Decided:
    """What the clerk entered: who, when and why."""

    person: str
    on: datetime.date
    remarks: str


class ReviewDialog(QDialog):
    """Asks for person, date and remarks, as far as the deed needs them.

    Args:
        title: what is done.
        sentence: what it means for this item.
        person: who is suggested; None where nobody is asked for.
        remarks: label of the remarks; empty where none are asked for.
        parent: the page.

    Signals:
        decided: a `Decided`.
    """

    decided = Signal(object)

    def __init__(
        self,
        title: str,
        sentence: str,
        person: str | None,
        remarks: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        label = QLabel(sentence, self)
        label.setWordWrap(True)
        self._person = QLineEdit(person or "", self)
        self._person.setAccessibleName(self.tr("审查人"))
        self._on = QDateEdit(QDate.currentDate(), self)
        self._on.setDisplayFormat("yyyy-MM-dd")
        self._on.setCalendarPopup(True)
        self._on.setAccessibleName(self.tr("日期"))
        self._remarks = QPlainTextEdit(self)
        self._remarks.setAccessibleName(remarks or self.tr("备注"))
        self._remarks.setTabChangesFocus(True)
        self._remarks.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 16)
        form = QFormLayout()
        form.setSpacing(10)
        if person is not None:
            form.addRow(self.tr("审查人"), self._person)
        form.addRow(self.tr("日期"), self._on)
        if remarks:
            form.addRow(remarks, self._remarks)
        self._person.setVisible(person is not None)
        self._remarks.setVisible(bool(remarks))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(label)
        layout.addLayout(form)
        layout.addLayout(self._buttons(title))

    def _buttons(self, title: str) -> QHBoxLayout:
        go = QPushButton(title, self)
        go.setObjectName("primary")
        go.setAccessibleName(title)
        go.setDefault(True)
        go.clicked.connect(self._decide)
        cancel = QPushButton(self.tr("取消"), self)
        cancel.setAccessibleName(self.tr("取消"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(go)
        return row

    def _decide(self) -> None:
        day = self._on.date()
        on = datetime.date(day.year(), day.month(), day.day())
        remarks = self._remarks.toPlainText().strip()
        self.decided.emit(Decided(self._person.text().strip(), on, remarks))
        self.accept()
