"""Editor of dates: typed in any usual form, or taken from a calendar."""

import datetime

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from models.fields import Field
from models.kinds import FIRST_DAY, LAST_DAY, parse_date
from ui.forms.editor import Editor
from ui.theme import current_tokens, icon
from ui.translation import in_script


class DateEditor(Editor):
    """A line that accepts every form of a date; arrow down or the button opens a calendar."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(self.tr("如 2018-03-05"))
        self._line.textEdited.connect(self.edited)
        opener = QAction(icon("calendar"), self.tr("打开日历（↓）"), self)
        opener.triggered.connect(self.open_calendar)
        self._line.addAction(opener, QLineEdit.ActionPosition.TrailingPosition)
        self._popup: QFrame | None = None
        self.hold(self._line)

    @property
    @override
    def control(self) -> QWidget:
        return self._line

    @override
    def show_value(self, value: object) -> None:
        self._line.setText(self.field.kind.format(value))

    @override
    def show_cell(self, cell: object) -> None:
        self._line.setText(str(cell or ""))

    @override
    def cell(self) -> object:
        return self._line.text()

    @override
    def tidy(self) -> None:
        day = self._day()
        if day is not None:
            self._line.setText(day.isoformat())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_F4}:
                self.open_calendar()
                return True
            step = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def open_calendar(self) -> None:
        """Open the calendar below the line, at the date that is entered or today."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setObjectName("popup")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setAccessibleName(in_script(self.field.label))
        calendar = _calendar(popup)
        calendar.setSelectedDate(_to_qt(self._day() or datetime.date.today()))
        calendar.activated.connect(self._take)
        calendar.clicked.connect(self._take)
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(calendar)
        popup.adjustSize()
        popup.move(self._below(popup))
        self._popup = popup
        popup.destroyed.connect(self._forget_popup)
        popup.show()
        calendar.setFocus()

    def _below(self, popup: QWidget) -> QPoint:
        place = self._line.mapToGlobal(QPoint(0, self._line.height() + 2))
        room = self.screen().availableGeometry()
        if place.y() + popup.height() > room.bottom():
            place.setY(self._line.mapToGlobal(QPoint(0, 0)).y() - popup.height() - 2)
        place.setX(min(place.x(), room.right() - popup.width()))
        return place

    def _take(self, day: QDate) -> None:
        self._write(datetime.date(day.year(), day.month(), day.day()))
        if self._popup is not None:
            self._popup.close()
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _forget_popup(self) -> None:
        self._popup = None

    def _step(self, days: int) -> None:
        self._write((self._day() or datetime.date.today()) + datetime.timedelta(days=days))

    def _write(self, day: datetime.date) -> None:
        self._line.setText(day.isoformat())
        self.edited.emit()

    def _day(self) -> datetime.date | None:
        try:
            return parse_date(self._line.text())
        except ValueError:
            return None


def _calendar(parent: QWidget) -> QCalendarWidget:
    """Return a calendar of Chinese weeks, which begin on Monday."""
    calendar = QCalendarWidget(parent)
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setLocale(QLocale(QLocale.Language.Chinese))
    calendar.setGridVisible(False)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    calendar.setDateRange(_to_qt(FIRST_DAY), _to_qt(LAST_DAY))
    weekend = QTextCharFormat()
    weekend.setForeground(QColor(current_tokens().danger))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)
    return calendar


def _to_qt(day: datetime.date) -> QDate:
    return QDate(day.year, day.month, day.day)
