"""The frame of small dialogs that ask for what an act needs and hand it over."""

import datetime

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_WIDTH = 520


class ActDialog(QDialog):
    """A heading, a form, a line for what is wrong, and two buttons.

    Args:
        title: of the window.
        heading: what it is about, such as number and content of an application.
        act: the text of the button that does it.
        parent: the page.
    """

    def __init__(self, title: str, heading: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.about = QLabel(heading, self)
        self.about.setObjectName("panelTitle")
        self.about.setWordWrap(True)
        self.form = QFormLayout()
        self.form.setSpacing(10)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._problem = QLabel(self)
        self._problem.setObjectName("fieldProblem")
        self._problem.setProperty("severity", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.act = QPushButton(act, self)
        self.act.setObjectName("primary")
        self.act.setAccessibleName(act)
        self.act.setDefault(True)
        self.act.clicked.connect(self.take)
        cancel = QPushButton(self.tr("取消"), self)
        cancel.setAccessibleName(self.tr("取消"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.about)
        layout.addLayout(self.form)
        layout.addWidget(self._problem)
        layout.addLayout(row)

    def ask(self, label: str, editor: QWidget) -> None:
        """Add an editor to the form, named by its label."""
        editor.setAccessibleName(label)
        self.form.addRow(label, editor)

    def note(self, text: str) -> QLabel:
        """Add a line of explanation to the form and return it."""
        line = QLabel(text, self)
        line.setObjectName("fieldHint")
        line.setWordWrap(True)
        self.form.addRow(line)
        return line

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; the dialog stays open."""
        self._problem.setText(sentence)
        self._problem.show()

    def take(self) -> None:
        """Hand over what was entered and close; to be said by each dialog."""
        self.accept()


class DayEdit(QDateEdit):
    """A day, today at first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QDate.currentDate(), parent)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)

    def day(self) -> datetime.date:
        """Return the day that is entered."""
        return datetime.date(self.date().year(), self.date().month(), self.date().day())
