"""Which register a sheet belongs to and which field a column holds, by their headings."""

import difflib
import re
import unicodedata
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from models.messages import Message
from models.problems import Problem, Severity, Where
from models.records import REGISTERS
from models.records.office import OFFICE
from models.records.register import Register
from models.script import to_simplified

HELPER_SHEETS = ("填写说明", "选项", "错误清单")
"""Sheets of the program's own workbooks that hold no records."""
ITEM, CONTENT = "项目", "内容"
"""The headings of 单位信息, whose rows are fields."""
HEADING_ROWS = 5
"""The headings stand in one of these rows; a title may stand above them."""

Named = TypeVar("Named")

_IGNORED = re.compile(r"[\s*]+|\((?:必填|选填)\)")
_BRACKETED = re.compile(r"\([^()]*\)")
_ROW_NUMBER = "原行号"  # the first column of an excerpt of erroneous rows
_CLOSE = 0.6  # difflib's own measure of likeness


def plain(text: object) -> str:
    """Return a heading without blanks, `*` and the difference of full- and half-width forms."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", str(text or "")))


def register_of(sheet: str) -> Register | None:
    """Return the register whose sheet has this name, in either script."""
    return matching(sheet, {plain(register.label): register for register in REGISTERS})


def unknown_sheets(names: Iterable[str]) -> list[Problem]:
    """Return a warning for each sheet that is no register's."""
    labels = {plain(register.label): register.label for register in REGISTERS}
    return [
        Problem(
            Severity.WARNING,
            Where(table=name),
            with_hint("没有名为“{name}”的台账，这张表没有导入。", name, labels),
            id="import.sheet",
            value=name,
        )
        for name in names
        if register_of(name) is None and plain(name) not in HELPER_SHEETS
    ]


def labels_of(register: Register) -> dict[str, str]:
    """Return the headings of a register's sheet: plain heading → name of the field."""
    if register is OFFICE:
        return {ITEM: ITEM, CONTENT: CONTENT}
    return {plain(field.label): name for name, field in register.fields.items()}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the fields of a register stand in a table.

    Attributes:
        row: the number of the row with the headings; 0 if there is none.
        places: field → index of its column, counted from 0.
        headings: field → its heading as written.
        unnamed: indexes of the columns without a heading between and beside the others.
        problems: what is wrong with the headings.
    """

    row: int
    places: Mapping[str, int]
    headings: Mapping[str, str]
    unnamed: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()


def find_columns(register: Register, sheet: str, top: Sequence[Sequence[object]]) -> Columns:
    """Find the headings of a register among the top rows of a table.

    Args:
        register: the register that the table belongs to.
        sheet: the table's name, for the addresses of problems.
        top: the first rows, `HEADING_ROWS` at most.
    """
    labels = labels_of(register)
    scores = [sum(matching(cell, labels) is not None for cell in row) for row in top]
    best = max(scores, default=0)
    if best == 0:
        return Columns(0, {}, {}, problems=_no_headings(register, sheet, top))
    row = scores.index(best)
    return _columns(register, sheet, row + 1, top[row])


def fitting_register(top: Sequence[Sequence[object]]) -> Register | None:
    """Return the only register whose required headings are all there and fit best."""
    fits: dict[int, list[Register]] = {}
    for register in REGISTERS:
        found = find_columns(register, "", top)
        if found.row and not any(one.severity is Severity.ERROR for one in found.problems):
            fits.setdefault(len(found.places), []).append(register)
    best = fits[max(fits)] if fits else []
    return best[0] if len(best) == 1 else None


def _columns(register: Register, sheet: str, row: int, cells: Sequence[object]) -> Columns:
    labels = labels_of(register)
    places: dict[str, int] = {}
    unnamed: list[int] = []
    problems: list[Problem] = []
    for index, cell in enumerate(cells):
        name = matching(cell, labels)
        where = Where(table=sheet, row=str(row), column=written_heading(cell))
        if not plain(cell):
            unnamed.append(index)
        elif name is None:
            problems += _unknown_heading(where, _labels_left(register, cells))
        elif name in places:
            problems.append(
                _heading_error(where, "列名“{heading}”出现了两次，请删去一列。", where.column)
            )
        else:
            places[name] = index
    for label in missing_labels(register, places):
        where = Where(table=sheet, row=str(row), column=label)
        problems.append(
            _heading_error(where, "缺少必填的列“{heading}”，请在第一行补上这一列。", label)
        )
    headings = {name: written_heading(cells[index]) for name, index in places.items()}
    return Columns(row, places, headings, tuple(unnamed), tuple(problems))


def _labels_left(register: Register, cells: Iterable[object]) -> dict[str, str]:
    """Return the labels of the register that no heading has: plain label → label."""
    labels = labels_of(register)
    used = {matching(cell, labels) for cell in cells}
    return {
        heading: heading if register is OFFICE else register.fields[name].label
        for heading, name in labels.items()
        if name not in used
    }


def missing_labels(register: Register, places: Container[str]) -> list[str]:
    """Return the labels of the required fields that have no column yet."""
    if register is OFFICE:
        return [heading for heading in (ITEM, CONTENT) if heading not in places]
    return [
        field.label
        for name, field in register.fields.items()
        if field.required and name not in places
    ]


def _unknown_heading(where: Where, left: Mapping[str, str]) -> list[Problem]:
    if where.column == _ROW_NUMBER:
        return []
    sentence = with_hint("没有“{name}”这一列，这一列没有导入。", where.column, left)
    return [
        Problem(Severity.WARNING, where, sentence, id="import.heading", value=where.column[:50])
    ]


def _no_headings(
    register: Register, sheet: str, top: Sequence[Sequence[object]]
) -> tuple[Problem, ...]:
    if not any(plain(cell) for row in top for cell in row):
        return ()
    wanted = missing_labels(register, {}) or [field.label for field in register.fields.values()]
    return (
        Problem(
            Severity.ERROR,
            Where(table=sheet, row="1"),
            Message(
                "第一行没有找到列名，请按模板补上“{wanted}”等列名。", {"wanted": "、".join(wanted)}
            ),
            id="import.heading",
        ),
    )


def _heading_error(where: Where, template: str, heading: str) -> Problem:
    return Problem(
        Severity.ERROR,
        where,
        Message(template, {"heading": heading}),
        id="import.heading",
        value=heading[:50],
    )


def with_hint(template: str, name: str, known: Mapping[str, str]) -> Message:
    """Return a sentence about an unknown name, with the known one that resembles it."""
    close = difflib.get_close_matches(plain(to_simplified(name))[:50], known, n=1, cutoff=_CLOSE)
    if not close:
        return Message(template, {"name": name})
    return Message(template + "您是不是要写“{known}”？", {"name": name, "known": known[close[0]]})


def matching(text: object, known: Mapping[str, Named]) -> Named | None:
    """Return what a heading stands for, in either script, with or without its bracketed unit."""
    heading = plain(text)
    if not heading:
        return None
    bare = {_BRACKETED.sub("", label): named for label, named in known.items()}
    for candidate in (heading, to_simplified(heading)):
        for names in (known, bare):
            if candidate in names:
                return names[candidate]
    return None


def written_heading(cell: object) -> str:
    """Return a heading as the clerk wrote it, without `*` and outer blanks."""
    return str(cell or "").replace("\n", "").strip().strip("*＊").strip()
