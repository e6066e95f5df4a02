"""单位信息: a sheet whose rows are the fields of the one office record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from models.imports.cells import cell_fault, is_blank, is_example, shown, spreadsheet_number
from models.imports.headings import CONTENT, ITEM, Columns, matching, plain, with_hint
from models.messages import Message
from models.problems import Problem, Severity, Where
from models.records.office import OFFICE
from models.records.register import Values
from models.store.reading import single
from models.store.workspace import Workspace

_FIELDS = OFFICE.fields
_ITEMS = {plain(described.label): name for name, described in _FIELDS.items()}


@dataclass(slots=True)
class OfficeSheet:
    """What the sheet says of the office.

    Attributes:
        name: the sheet as named in the file.
        columns: where its two columns stand.
        cells: the contents filled in, by field name.
        rows: the row of each.
        problems: what is wrong with the rows.
    """

    name: str
    columns: Columns
    cells: dict[str, object] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def take(self, source: Iterable[tuple[int, Sequence[object]]]) -> Values:
        """Read the rows and return the values of the items that are filled in."""
        for number, row in source:
            item, content = self._cell(row, ITEM), self._cell(row, CONTENT)
            if not is_blank(content) and not is_blank(item) and not is_example(row):
                self._take_item(number, item, content)
        values, found = OFFICE.checked(self.cells)
        for one in found:
            self._report(one.severity, self.rows[one.field], one.message, self.cells[one.field])
        return {name: values[name] for name in self.cells}

    def _cell(self, row: Sequence[object], heading: str) -> object:
        place = self.columns.places.get(heading)
        return row[place] if place is not None and place < len(row) else None

    def _take_item(self, number: int, item: object, content: object) -> None:
        name = matching(item, _ITEMS)
        if name is None:
            labels = {label: _FIELDS[known].label for label, known in _ITEMS.items()}
            sentence = with_hint("没有“{name}”这个项目，没有导入。", shown(item), labels)
            self._report(Severity.WARNING, number, sentence, item, ITEM)
            return
        if name in self.rows:
            sentence = Message(
                "项目“{item}”与第 {row} 行重复，请只保留一行。",
                {"item": _FIELDS[name].label, "row": self.rows[name]},
            )
            self._report(Severity.ERROR, number, sentence, item, ITEM)
            return
        fault = cell_fault(content, _FIELDS[name].kind)
        self.rows[name] = number
        if fault is not None:
            self._report(Severity.ERROR, number, fault, content)
            return
        self.cells[name] = spreadsheet_number(content) if isinstance(content, float) else content

    def _report(
        self,
        severity: Severity,
        number: int,
        message: Message,
        value: object,
        heading: str = CONTENT,
    ) -> None:
        column = self.columns.headings.get(heading, heading)
        where = Where(table=self.name, row=str(number), column=column)
        self.problems.append(
            Problem(severity, where, message, id="import.value", value=shown(value))
        )


def settle_office(workspace: Workspace, given: Values) -> Values | None:
    """Return the office record with the given fields, None if that is how it is stored already."""
    stored = single(workspace, OFFICE.key)
    if stored is None:
        return dict.fromkeys(OFFICE.names) | given
    if all(stored[name] == value for name, value in given.items()):
        return None
    return {name: stored[name] for name in ("id", *OFFICE.names)} | given
