"""The header of a table: columns that can be resized, moved and hidden, remembered by register."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from models.records.register import Register
from ui.preferences import Preferences
from ui.tables.columns import Column

_LEAST_WIDTH = 64
_LONG, _LEAST_LONG, _LEAST_SHORT = 24, 12, 7  # full-width characters
_ROOM, _ARROW, _PILL_ROOM = 20, 18, 24  # pixels
_STEP = 8  # pixels
_QUIET = 400  # milliseconds after the last change


class ColumnHeader(QHeaderView):
    """A header that keeps its columns' widths, order and visibility in the preferences.

    Signals:
        filter_asked: field name and place on the screen.
    """

    filter_asked = Signal(str, QPoint)

    def __init__(
        self,
        register: Register,
        columns: Sequence[Column],
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._register = register
        self._columns = columns
        self._preferences = preferences
        self._arranging = False
        self._by_user = False
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(_LEAST_WIDTH)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self._store_soon = QTimer(self, singleShot=True, interval=_QUIET)
        self._store_soon.timeout.connect(self._store)
        self.sectionResized.connect(self._take_change)
        self.sectionMoved.connect(self._take_change)

    def restore(self) -> None:
        """Arrange the columns as they were left, or as the register lists them."""
        kept = self._preferences.get(self._key, {})
        kept = kept if isinstance(kept, Mapping) else {}
        shown = kept.get("shown") or list(self._register.listed)
        widths = kept.get("widths") or {}
        self._by_user = bool(widths)
        self._arranging = True
        for place, column in enumerate(self._columns):
            self.setSectionHidden(place, column.name not in shown)
            self.resizeSection(place, int(widths.get(column.name) or self._usual_width(column)))
        names = [column.name for column in self._columns]
        for target, name in enumerate(one for one in kept.get("order") or () if one in names):
            self.moveSection(self.visualIndex(names.index(name)), target)
        self._arranging = False
        self.fit()

    def fit(self) -> None:
        """Let the widest column take the room that is left, unless the user set the widths."""
        shown = [place for place in range(self.count()) if not self.isSectionHidden(place)]
        if not shown or self._by_user or self.parentWidget() is None:
            return
        widths = {place: self._usual_width(self._columns[place]) for place in shown}
        self._give_way(widths, sum(widths.values()) - self.viewport().width())
        spare = self.viewport().width() - sum(widths.values())
        widths[max(widths, key=widths.__getitem__)] += max(spare, 0)
        self._arranging = True
        for place, width in widths.items():
            self.resizeSection(place, width)
        self._arranging = False

    def _give_way(self, widths: dict[int, int], missing: int) -> None:
        """Narrow the widest columns until nothing is missing or each has its least width."""
        least = {place: self._least_width(self._columns[place]) for place in widths}
        while missing > 0:
            wide = [place for place in widths if widths[place] > least[place]]
            if not wide:
                return
            widest = max(wide, key=widths.__getitem__)
            cut = min(missing, _STEP, widths[widest] - least[widest])
            widths[widest] -= cut
            missing -= cut

    def shown_places(self) -> list[int]:
        """Return the columns in view, from left to right."""
        places = [self.logicalIndex(visual) for visual in range(self.count())]
        return [place for place in places if not self.isSectionHidden(place)]

    @property
    def _key(self) -> str:
        return f"columns/{self._register.key}"

    def _usual_width(self, column: Column) -> int:
        advance = self.fontMetrics().horizontalAdvance("国")
        pill = _PILL_ROOM if column.tones is not None else 0
        text = min(column.characters, _LONG) * advance + pill
        heading = len(column.label) * advance + _ARROW
        return max(text, heading) + _ROOM

    def _least_width(self, column: Column) -> int:
        """Return the width to which a column gives way before the table scrolls sideways."""
        advance = self.fontMetrics().horizontalAdvance("国")
        letters = _LEAST_LONG if column.characters >= _LONG else _LEAST_SHORT
        least = max(letters * advance, len(column.label) * advance + _ARROW) + _ROOM
        return min(self._usual_width(column), least)

    def _take_change(self, *_change: int) -> None:
        if not self._arranging:
            self._by_user = True
            self._store_soon.start()

    def _store(self) -> None:
        shown = self.shown_places()
        self._preferences.set(
            self._key,
            {
                "shown": [self._columns[place].name for place in shown],
                "order": [
                    self._columns[self.logicalIndex(visual)].name for visual in range(self.count())
                ],
                "widths": {self._columns[place].name: self.sectionSize(place) for place in shown},
            },
        )

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = self._columns[max(self.logicalIndexAt(place), 0)]
        if column.stored:
            text = self.tr("筛选“{label}”…").format(label=column.label)
            corner = self.mapToGlobal(QPoint(place.x(), self.height()))
            menu.addAction(text, lambda: self.filter_asked.emit(column.name, corner))
            menu.addSeparator()
        for section, one in enumerate(self._columns):
            action = menu.addAction(one.label)
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(section))
            action.toggled.connect(lambda shown, section=section: self._show(section, shown))
        menu.addSeparator()
        menu.addAction(self.tr("恢复原来的列"), self._reset)
        menu.popup(self.mapToGlobal(place))

    def _show(self, section: int, shown: bool) -> None:  # noqa: FBT001 - a value of Qt's signal
        if not shown and len(self.shown_places()) == 1:
            return
        self.setSectionHidden(section, not shown)
        if shown and self.sectionSize(section) < _LEAST_WIDTH:
            self.resizeSection(section, self._usual_width(self._columns[section]))
        self._store()

    def _reset(self) -> None:
        self._preferences.set(self._key, {})
        blocker = QSignalBlocker(self)
        for section in range(self.count()):
            self.moveSection(self.visualIndex(section), section)
        blocker.unblock()
        self.restore()
