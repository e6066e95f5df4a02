"""The listing of a table's records as an Excel file, as the table shows them."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from exporters.xlsx.cells import CellValue
from exporters.xlsx.register import write_register
from models.kinds import COUNT, DATE, NUMBER, YEAR, YUAN
from models.problems import SILENT, Progress
from models.records.register import Register
from models.store.workspace import Workspace
from ui.tables.columns import Column
from ui.tables.loading import Row, load_rows

_BATCH = 500
_NATIVE = {COUNT, DATE, NUMBER, YEAR, YUAN}


def export_listing(
    workspace: Workspace,
    register: Register,
    ids: Sequence[int],
    columns: Sequence[Column],
    path: Path,
    *,
    progress: Progress = SILENT,
) -> Path:
    """Write the records with these ids to an Excel file; personal values stay masked.

    Raises:
        UserError: the file cannot be written.
        Cancelled: the clerk stopped it.
    """
    return write_register(
        register.label,
        [column.label for column in columns],
        _cells(workspace, register, ids, columns),
        path,
        characters=[column.characters for column in columns],
        total=len(ids),
        progress=progress,
    )


def _cells(
    workspace: Workspace, register: Register, ids: Sequence[int], columns: Sequence[Column]
) -> Iterator[list[CellValue]]:
    for start in range(0, len(ids), _BATCH):
        some = ids[start : start + _BATCH]
        rows = load_rows(workspace, register.key, some, columns)
        for one in some:
            if one in rows:
                yield [_cell(rows[one], place, column) for place, column in enumerate(columns)]


def _cell(row: Row, place: int, column: Column) -> Any:  # noqa: ANN401 - a cell value
    return row.value(column.name) if column.kind in _NATIVE else row.texts[place]
