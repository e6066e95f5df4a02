"""Which sheets of a file are read, and as which register."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

from models.imports.headings import (
    HEADING_ROWS,
    HELPER_SHEETS,
    fitting_register,
    plain,
    register_of,
)
from models.imports.mapping import SheetMapping, corrected_table
from models.imports.source import SourceFile, SourceTable
from models.problems import UserError
from models.records import BY_KEY, REGISTERS
from models.records.register import Register


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet that is read.

    Attributes:
        name: in the file; that of the file for a CSV file.
        register: to which it belongs; None if that is not known.
        table: its cells, corrected; named after the register for a CSV file.
        given: what the clerk assigned; nothing but the register otherwise.
        assigned: whether the clerk assigned the register.
    """

    name: str
    register: Register | None
    table: SourceTable
    given: SheetMapping
    assigned: bool = False


def find_sheets(
    path: Path, source: SourceFile, mappings: Mapping[str, SheetMapping] | None
) -> list[Sheet]:
    """Return the sheets to read, under the register assigned or of their name or headings.

    Args:
        path: the file, for sentences about it.
        source: the open file.
        mappings: what the clerk assigned, by name; None if nobody can assign anything.

    Raises:
        UserError: no sheet belongs to a register and nobody can assign one.
    """
    found = [
        _sheet(source, name, mappings)
        for name in source.names
        if source.is_text
        or register_of(name) is not None
        or (mappings is not None and _may_be_assigned(source, name))
    ]
    if mappings is None and not any(sheet.register for sheet in found):
        raise _none_recognised(path, source)
    return found


def _may_be_assigned(source: SourceFile, name: str) -> bool:
    return name not in source.hidden and plain(name) not in HELPER_SHEETS


def _sheet(source: SourceFile, name: str, mappings: Mapping[str, SheetMapping] | None) -> Sheet:
    table = source.table(name)
    given = (mappings or {}).get(name)
    register = register_of(name)
    if given is not None:
        register = BY_KEY[given.register] if given.register else None
        table = corrected_table(table, given.corrections)
    elif register is None:
        lines = iter(table.rows)
        top = list(islice(lines, HEADING_ROWS))
        register = fitting_register(top)
        table = replace(table, rows=chain(top, lines))
    if source.is_text and register is not None:
        table = replace(table, name=register.label)
    found = given or SheetMapping(register.key if register else "")
    return Sheet(name, register, table, found, assigned=given is not None)


def _none_recognised(path: Path, source: SourceFile) -> UserError:
    if source.is_text:
        return UserError(
            "看不出文件“{name}”是哪一本台账。请用台账名作文件名（如“{label}.csv”），并保留列名。",
            name=path.name,
            label=REGISTERS[1].label,
        )
    return UserError(
        "文件“{name}”里没有台账的工作表。请把工作表命名为 {labels}，或使用导入模板。",
        name=path.name,
        labels="、".join(register.label for register in REGISTERS),
    )
