"""The figures of the year as a row of cards, each of which opens its records."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from models.figures.year import YearFigures
from models.records import BY_KEY
from ui.translation import in_script


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows.

    Attributes:
        register: key of the register it opens.
        paths: the figures whose sum it shows.
        second: path of a figure in the small print, whose sentence has `{count}`.
    """

    register: str
    paths: tuple[str, ...]
    second: str


CARDS = (
    Card("publication", ("publications.total",), "publications.normative"),
    Card("notice", ("notices.total",), ""),
    Card("complaint", ("complaints.total",), "complaints.closed"),
    Card("application", ("table3.new.total",), "table3.results_total.total"),
    Card(
        "administrative_review",
        ("table4.review.total", "table4.direct_suit.total", "table4.suit_after_review.total"),
        "",
    ),
    Card("inspection", ("inspections.total",), "inspections.rectified"),
)


class FigureCard(QPushButton):
    """One number under its name."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("figureCard")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._text = name
        self._name = QLabel(name, self)
        self._number = QLabel("–", self)
        self._number.setObjectName("figureNumber")
        self._note = QLabel(self)
        for label in (self._name, self._note):
            label.setObjectName("figureName")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._number)
        row.addWidget(self._note, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(14, 10, 14, 10)
        self._rows.setSpacing(2)
        self._rows.addWidget(self._name)
        self._rows.addLayout(row)
        for label in (self._name, self._number, self._note):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_figure(self, number: str, note: str) -> None:
        """Show a number and the small print behind it."""
        self._number.setText(number)
        self._note.setText(note)
        self.setAccessibleName(f"{self._text} {number} {note}".strip())
        self.setToolTip(self.tr("查看{name}").format(name=self._text))

    @override
    def sizeHint(self) -> QSize:
        return self._rows.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._rows.minimumSize()


class FigureCards(QWidget):
    """The row of cards.

    Signals:
        opened: key of the register whose records are wanted.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = {
            "publication": self.tr("规范性文件 {count}"),
            "complaint": self.tr("办结 {count}"),
            "application": self.tr("办结 {count}"),
            "inspection": self.tr("已整改 {count}"),
        }
        names = {"administrative_review": self.tr("复议诉讼")}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._cards: dict[str, FigureCard] = {}
        for card in CARDS:
            name = names.get(card.register) or in_script(BY_KEY[card.register].label)
            shown = FigureCard(name, self)
            shown.clicked.connect(
                lambda _checked=False, register=card.register: self.opened.emit(register)
            )
            row.addWidget(shown)
            self._cards[card.register] = shown

    def show_figures(self, figures: YearFigures) -> None:
        """Show the figures of a year."""
        self._show(figures.values)

    def _show(self, values: Mapping[str, object]) -> None:
        for card in CARDS:
            number = sum(int(str(values.get(path, 0))) for path in card.paths)
            note = self._notes.get(card.register, "")
            if note and number:
                note = note.format(count=values.get(card.second, 0))
            self._cards[card.register].show_figure(f"{number:,}", note if number else "")


def is_empty(figures: YearFigures) -> bool:
    """Return whether nothing at all was logged for the year."""
    return not any(
        value
        for path, value in figures.values.items()
        if path not in {"publications.cumulative", "channels.in_use"}
        and not path.startswith("channels.")
    )
