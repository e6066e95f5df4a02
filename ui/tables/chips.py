"""The row of chips that say how a table is narrowed, each of which can be taken away."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtWidgets import QPushButton, QWidget

from ui.tables.flow import FlowLayout

Chip = tuple[str, Callable[[], None]]
"""What a chip says, and what takes its condition away."""


class ChipRow(QWidget):
    """Chips side by side; hidden while there are none.

    Args:
        before: Tab goes from here to the first chip.
        parent: what it stands in.
    """

    def __init__(self, before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = before
        self._row = FlowLayout(self)
        self.hide()

    def show_chips(self, chips: Sequence[Chip], clear: Callable[[], None]) -> None:
        """Show chips, with a button that takes all of them away where there are several."""
        while self._row.count():
            item = self._row.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        buttons = [self._chip(text, remove) for text, remove in chips]
        if len(chips) > 1:
            every = QPushButton(self.tr("清除全部筛选"), self)
            every.setObjectName("link")
            every.clicked.connect(clear)
            buttons.append(every)
        for before, button in pairwise((self._before, *buttons)):
            self._row.addWidget(button)
            self.setTabOrder(before, button)
        self.setVisible(bool(chips))

    def _chip(self, text: str, remove: Callable[[], None]) -> QPushButton:
        chip = QPushButton(f"{text}  ×", self)
        chip.setObjectName("chip")
        chip.setAccessibleName(self.tr("取消：{text}").format(text=text))
        chip.setToolTip(self.tr("取消这个筛选"))
        chip.clicked.connect(lambda _checked=False: remove())
        return chip
