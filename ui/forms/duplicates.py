"""Warns that what is being entered seems to be there already."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.records.register import Register, Values
from models.store.past import title_name, title_of
from models.store.reading import Filter, Query, matching_ids, records
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.translation import in_script

NEAR_DAYS = 60
_ALSO_SAME = {"notice": "place", "inspection": "problem"}
"""One notice may hang in several places, one inspection may find several problems."""
_MOST_SHOWN = 5


def search_for_similar(
    workspace: Workspace, register: Register, values: Mapping[str, Any]
) -> Callable[[], list[Values]] | None:
    """Return what finds records of the same title within 60 days, the latest first.

    None where there is nothing to compare: no title or date yet, or a register without them.
    """
    title, day = title_name(register), values.get(register.dated_by)
    if register.owner or not register.dated_by or not title or day is None:
        return None
    if not register.fields[title].required or values.get(title) is None:
        return None
    near = datetime.timedelta(days=NEAR_DAYS)
    same = [title, _ALSO_SAME[register.key]] if register.key in _ALSO_SAME else [title]
    if any(values.get(name) is None for name in same):
        return None
    conditions = [Filter(name, "one_of", (values[name],)) for name in same]
    conditions.append(Filter(register.dated_by, "between", (day - near, day + near)))
    query = Query(register.key, filters=tuple(conditions))

    def search() -> list[Values]:
        ids = matching_ids(workspace, query)[:_MOST_SHOWN]
        return records(workspace, register.key, ids)

    return search


class DuplicateStrip(QFrame):
    """Says which record looks like the one being entered; it never takes the focus by itself.

    Signals:
        open_asked: id of the record to look at.
        save_asked: the record is to be stored all the same.
    """

    open_asked = Signal(int)
    save_asked = Signal()

    def __init__(self, desk: Desk, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionStrip")
        self._desk = desk
        self._register = register
        self._looked: object = None
        self._found_id = 0
        self._accepted = False
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._save = QPushButton(self.tr("仍要保存"), self)
        self._open = QPushButton(self.tr("打开那条"), self)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        for button, act in ((self._open, self._ask_to_open), (self._save, self._accept)):
            button.setAccessibleName(button.text())
            button.clicked.connect(lambda _checked=False, act=act: act())
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.addWidget(self._sentence)
        layout.addLayout(buttons)
        self.hide()

    def begin(self) -> None:
        """Forget what was found: another record is entered."""
        self._looked, self._accepted = None, False
        self.hide()

    def search(self, values: Mapping[str, Any]) -> Callable[[], list[Values]] | None:
        """Return what finds similar records, unless the clerk has seen them."""
        if self._accepted:
            return None
        return search_for_similar(self._desk.workspace, self._register, values)

    def look(self, cells: Mapping[str, object]) -> None:
        """Look for similar records in the background while the form is filled in."""
        names = [title_name(self._register), self._register.dated_by]
        names.append(_ALSO_SAME.get(self._register.key, ""))
        values = {name: self._value(name, cells.get(name)) for name in names if name}
        if self._accepted or values == self._looked:
            return
        self._looked = values
        search = self.search(values)
        if search is None:
            self.hide()
            return
        self._desk.tasks.run(
            lambda _progress: search(),
            label=self.tr("正在查找相同的记录"),
            on_done=partial(self._take, values),
        )

    def show_found(self, found: Sequence[Values], *, focus: bool = False) -> None:
        """Say which record is similar; `focus` asks for an answer before anything is stored."""
        self._found_id = found[0]["id"]
        sentence = self.tr("{days} 天内已有相同的{register}：{title}。")
        text = sentence.format(
            days=NEAR_DAYS,
            register=in_script(self._register.label),
            title=in_script(title_of(self._register, found[0])),
        )
        self._sentence.setText(text)
        self.setAccessibleName(text)
        self.show()
        if focus:
            self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _value(self, name: str, cell: object) -> Any:  # noqa: ANN401 - a cell value
        try:
            return self._register.fields[name].parse(cell)
        except ValueError:
            return None

    def _take(self, values: object, found: list[Values]) -> None:
        if values != self._looked or self._accepted:
            return
        if found:
            self.show_found(found)
        else:
            self.hide()

    def _ask_to_open(self) -> None:
        self.open_asked.emit(self._found_id)

    def _accept(self) -> None:
        self._accepted = True
        self.hide()
        self.save_asked.emit()
