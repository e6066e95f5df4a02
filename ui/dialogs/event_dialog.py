"""The dialog in which what happened to an application is logged, with what follows from it."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from models.rules.application_events import Event, EventKind
from models.rules.application_life import Life
from models.rules.application_order import possible_kinds, problems_of
from models.rules.outcomes import outcomes_of_year
from models.rules.working_days import WorkingDays
from ui.translation import in_script, translated

_WIDTH = 480
_MOST_DAYS = 60
_WITH_OUTCOME = frozenset({EventKind.ANSWERED})
_WITH_DAYS: dict[EventKind, int] = {
    EventKind.CORRECTION_ASKED: 15,
    EventKind.EXTENSION_APPROVED: 20,
    EventKind.POSTPONED: 20,
    EventKind.REOPENED: 20,
}
_WITH_PARTY = frozenset(
    {
        EventKind.THIRD_PARTY_ASKED,
        EventKind.THIRD_PARTY_ANSWERED,
        EventKind.AGENCY_ASKED,
        EventKind.AGENCY_ANSWERED,
        EventKind.TRANSFERRED,
    }
)


@dataclass(frozen=True, slots=True)
class Situation:
    """An application as the dialog needs it: its events, where it stands, the working days."""

    events: tuple[Event, ...]
    life: Life
    calendar: WorkingDays


class EventDialog(QDialog):
    """Offers only what can follow, and says at once what is doubtful or impossible.

    Args:
        title: number and content of the application.
        situation: where it stands.
        parent: the page.

    Signals:
        logged: the event.
    """

    logged = Signal(object)

    def __init__(self, title: str, situation: Situation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._situation = situation
        self.setWindowTitle(self.tr("登记办理经过"))
        self.setMinimumWidth(_WIDTH)
        self._heading = QLabel(title, self)
        self._heading.setObjectName("panelTitle")
        self._heading.setWordWrap(True)
        self._kinds = QComboBox(self)
        self._kinds.setAccessibleName(self.tr("事项"))
        self._on = QDateEdit(QDate.currentDate(), self)
        self._on.setDisplayFormat("yyyy-MM-dd")
        self._on.setCalendarPopup(True)
        self._on.setAccessibleName(self.tr("日期"))
        self._days = QSpinBox(self)
        self._days.setRange(1, _MOST_DAYS)
        self._days.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._days.setAccessibleName(self.tr("工作日数"))
        self._party = QLineEdit(self)
        self._party.setAccessibleName(self.tr("对方"))
        self._outcomes = QComboBox(self)
        self._outcomes.setAccessibleName(self.tr("办理结果"))
        self._problem = QLabel(self)
        self._problem.setObjectName("fieldProblem")
        self._problem.setWordWrap(True)
        self._log = QPushButton(self.tr("登记"), self)
        self._build()
        self._offer_kinds()

    def choose(self, kind: EventKind) -> None:
        """Offer an event at first; where it cannot follow, the dialog says so."""
        place = self._kinds.findData(kind)
        if place >= 0:
            self._kinds.setCurrentIndex(place)
            return
        self._problem.setText(
            in_script(self.tr("现在不能登记“{kind}”，可以登记的事项见上。").format(kind=kind.value))
        )
        self._problem.setProperty("severity", "warning")
        self._problem.show()

    def _build(self) -> None:
        self._form = QFormLayout()
        self._form.setSpacing(10)
        for label, editor in (
            (self.tr("日期"), self._on),
            (self.tr("事项"), self._kinds),
            (self.tr("工作日数"), self._days),
            (self.tr("对方"), self._party),
            (self.tr("办理结果"), self._outcomes),
        ):
            self._form.addRow(label, editor)
        self._log.setObjectName("primary")
        self._log.setAccessibleName(self.tr("登记"))
        self._log.setDefault(True)
        self._log.clicked.connect(self._take)
        cancel = QPushButton(self.tr("取消"), self)
        cancel.setAccessibleName(self.tr("取消"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self._log)
        state = QLabel(self._standing(), self)
        state.setObjectName("fieldHint")
        state.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        for widget in (self._heading, state):
            layout.addWidget(widget)
        layout.addLayout(self._form)
        layout.addWidget(self._problem)
        layout.addLayout(row)
        self._on.dateChanged.connect(self._offer_kinds)
        self._kinds.currentIndexChanged.connect(self._show_kind)
        self._party.textChanged.connect(self._check)
        self._days.valueChanged.connect(self._check)
        self._outcomes.currentIndexChanged.connect(self._check)

    def _standing(self) -> str:
        due = self._situation.life.due
        if due is None:
            return self.tr("现在等待对方，答复期限没有在走。")
        return self.tr("现在的答复期限是 {day}。").format(day=due.on)

    def _day(self) -> datetime.date:
        day = self._on.date()
        return datetime.date(day.year(), day.month(), day.day())

    def _offer_kinds(self) -> None:
        chosen = self._kinds.currentData()
        self._kinds.blockSignals(True)
        self._kinds.clear()
        for kind in self._possible():
            self._kinds.addItem(in_script(kind.value), kind)
        self._kinds.setCurrentIndex(max(self._kinds.findData(chosen), 0))
        self._kinds.blockSignals(False)
        self._outcomes.clear()
        for one in outcomes_of_year(max(self._day().year, 2008)):
            self._outcomes.addItem(in_script(one.label), one.code)
        self._show_kind()

    def _possible(self) -> Sequence[EventKind]:
        return possible_kinds(self._situation.events, self._situation.calendar, self._day())

    def _kind(self) -> EventKind | None:
        # Qt hands a member of an enumeration of texts back as a plain text.
        chosen = self._kinds.currentData()
        return EventKind(chosen) if chosen else None

    def _show_kind(self) -> None:
        kind = self._kind()
        self._form.setRowVisible(self._days, kind in _WITH_DAYS)
        self._form.setRowVisible(self._party, kind in _WITH_PARTY)
        self._form.setRowVisible(self._outcomes, kind in _WITH_OUTCOME)
        if kind in _WITH_DAYS:
            self._days.setValue(_WITH_DAYS[kind])
        self._check()

    def event_entered(self) -> Event | None:
        """Return the event as it is entered; None where nothing can follow."""
        kind = self._kind()
        if kind is None:
            return None
        return Event(
            kind,
            self._day(),
            days=self._days.value() if kind in _WITH_DAYS else None,
            party=(self._party.text().strip() or None) if kind in _WITH_PARTY else None,
            outcome=self._outcomes.currentData() if kind in _WITH_OUTCOME else None,
        )

    def _check(self) -> None:
        """Say what speaks against the event, and let only a possible one be logged."""
        event = self.event_entered()
        if event is None:
            self._problem.setText(self.tr("这一天没有可以登记的事项。"))
            self._problem.show()
            self._log.setEnabled(False)
            return
        found = problems_of(self._situation.events, event, self._situation.calendar)
        self._problem.setText("\n".join(in_script(translated(one.message)) for one in found))
        self._problem.setVisible(bool(found))
        errors = any(one.severity == "error" for one in found)
        self._problem.setProperty("severity", "error" if errors else "warning")
        self._problem.style().unpolish(self._problem)
        self._problem.style().polish(self._problem)
        self._log.setEnabled(not errors)

    def _take(self) -> None:
        event = self.event_entered()
        if event is not None:
            self.logged.emit(event)
            self.accept()
