"""What was read of a past year's report as tables of the window: offers, and figures by cell."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from typing_extensions import override

from models.imports.past_report_parts import PastFigure, PastReport, PastTable
from models.report.past_year import Offer, Standing
from ui.theme import current_tokens
from ui.translation import in_script, translated

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_DOUBTED = "？"
_TAKEN, _YEAR, _LABEL, _VALUE, _NOW, _REMARK = range(6)


class OfferModel(QAbstractTableModel):
    """What can be taken over, each with a box to tick.

    Signals:
        chosen: the ticks changed.
    """

    chosen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offers: list[Offer] = []
        self._ticked: set[str] = set()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show these, ticked as is usual."""
        self.beginResetModel()
        self._offers = list(offers)
        self._ticked = {one.key for one in offers if one.usual}
        self.endResetModel()
        self.chosen.emit()

    @property
    def choice(self) -> frozenset[str]:
        """The keys of what is ticked."""
        return frozenset(self._ticked)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._offers)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else _REMARK + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        headings = (
            self.tr("取用"),
            self.tr("年份"),
            self.tr("内容"),
            self.tr("读到的"),
            self.tr("台账现有"),
            self.tr("说明"),
        )
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(headings):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if index.isValid() and index.column() == _TAKEN:
            if self._offers[index.row()].possible:
                return usual | Qt.ItemFlag.ItemIsUserCheckable
            return usual & ~Qt.ItemFlag.ItemIsEnabled
        return usual

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        offer = self._offers[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == _TAKEN:
            ticked = offer.key in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == _TAKEN:
            return self.tr("取用{label}").format(label=in_script(offer.label))
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(offer, index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._words(offer, index.column())
        return None

    def _colour(self, offer: Offer, column: int) -> QColor | None:
        tokens = current_tokens()
        if not offer.possible:
            return QColor(tokens.text_muted)
        return QColor(tokens.warning) if column == _REMARK and not offer.usual else None

    def _words(self, offer: Offer, column: int) -> str:
        now = "" if offer.now is None else str(offer.now)
        return {
            _YEAR: str(offer.year),
            _LABEL: in_script(offer.label),
            _VALUE: in_script(" ".join(str(offer.value).split())),
            _NOW: in_script(" ".join(now.split())),
            _REMARK: self._remark(offer),
        }.get(column, "")

    def _remark(self, offer: Offer) -> str:
        if offer.standing is Standing.SAME:
            return self.tr("台账里已有，相同")
        if offer.standing is Standing.CLOSED:
            return self.tr("{year} 年已结账，文字不能改").format(year=offer.year)
        said = {
            Standing.OTHER: self.tr("与台账不同，勾选后替换"),
            Standing.COUNTED: self.tr("台账自己能算出，勾选后以这个数为准"),
        }.get(offer.standing, "")
        doubt = in_script(translated(offer.doubt)) if offer.doubt else ""
        return "；".join(part for part in (said, doubt) if part)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != _TAKEN:
            return False
        self.tick(index.row(), on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def tick(self, row: int, *, on: bool) -> None:
        """Tick a row, or take its tick away."""
        offer = self._offers[row]
        if not offer.possible:
            return
        (self._ticked.add if on else self._ticked.discard)(offer.key)
        place = self.index(row, _TAKEN)
        self.dataChanged.emit(place, place)
        self.chosen.emit()

    def toggle(self, row: int) -> None:
        """Turn the tick of a row."""
        self.tick(row, on=self._offers[row].key not in self._ticked)

    def tick_all(self, *, on: bool) -> None:
        """Tick everything that replaces nothing, or nothing at all."""
        self._ticked = {one.key for one in self._offers if on and one.standing is Standing.NEW}
        if self._offers:
            last = self.index(len(self._offers) - 1, _TAKEN)
            self.dataChanged.emit(self.index(0, _TAKEN), last)
        self.chosen.emit()


class FigureGridModel(QAbstractTableModel):
    """A statutory table as it was read; doubtful and missing cells are marked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: PastTable | None = None
        self._report: PastReport | None = None

    def show_table(self, report: PastReport | None, table: PastTable | None) -> None:
        """Show a table of a report."""
        self.beginResetModel()
        self._report, self._table = report, table
        self.endResetModel()

    def _figure(self, row: int, column: int) -> PastFigure | None:
        if self._table is None or self._report is None:
            return None
        return self._report.figures.get(self._table.rows[row].paths[column])

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self._table is None else len(self._table.rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self._table is None else len(self._table.heads) + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        if self._table is None or not shown:
            return None
        return self.tr("项目") if section == 0 else in_script(self._table.heads[section - 1])

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._table is None:
            return None
        row = self._table.rows[index.row()]
        if index.column() == 0:
            words = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
            return in_script(row.label) if role in words else None
        figure = self._figure(index.row(), index.column() - 1)
        if role == Qt.ItemDataRole.ForegroundRole:
            doubted = figure is not None and figure.doubt is not None
            return QColor(current_tokens().warning) if doubted else None
        return {
            Qt.ItemDataRole.DisplayRole: _shown(figure),
            Qt.ItemDataRole.TextAlignmentRole: Qt.AlignmentFlag.AlignCenter,
            Qt.ItemDataRole.ToolTipRole: self._reason(figure),
        }.get(Qt.ItemDataRole(role))

    def _reason(self, figure: PastFigure | None) -> str:
        if figure is None:
            return self.tr("文件里没有找到这一格")
        doubt = in_script(translated(figure.doubt)) if figure.doubt else ""
        place = self.tr("原件{place}").format(place=in_script(figure.place))
        return "\n".join(part for part in (doubt, place) if part)


def _shown(figure: PastFigure | None) -> str:
    if figure is None:
        return "—"
    value = "" if figure.value is None else f"{figure.value}"
    return f"{value} {_DOUBTED}".strip() if figure.doubt else value
