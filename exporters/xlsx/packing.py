"""From an openpyxl workbook to bytes: values beside the formulas, and the same bytes every time."""

import datetime
import io
import re
import zipfile
from collections.abc import Mapping
from decimal import Decimal

from openpyxl.workbook import Workbook

Cached = Mapping[str, Mapping[str, int | Decimal]]
"""For each sheet name the calculated value of each formula cell, such as `{"C5": 7}`."""

CORE_PROPERTIES = "docProps/core.xml"
CONTENT_TYPES = "[Content_Types].xml"

_MODIFIED = re.compile(rb"<dcterms:modified[^>]*>[^<]*</dcterms:modified>")
_CREATED = re.compile(rb"<dcterms:created[^>]*>[^<]*</dcterms:created>")
_FORMULA_CELL = re.compile(
    rb'(<c r="(?P<place>[A-Z]+[0-9]+)"[^>]*>)(<f>[^<]*</f>)(?:<v ?/>|<v></v>)(</c>)'
)
_MERGED = re.compile(rb"(?:<mergeCell [^>]*/>)+")
_FIRST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def workbook_bytes(
    workbook: Workbook,
    *,
    cached: Cached | None = None,
    dated_on: datetime.date | None = None,
) -> bytes:
    """Return the workbook as a file: identical bytes for an identical workbook.

    Args:
        workbook: what is to be saved.
        cached: values written beside the formulas, for programs that do not calculate.
        dated_on: the date in the metadata; without it the metadata hold no date.
    """
    parts = workbook_parts(workbook, dated_on=dated_on)
    for number, sheet in enumerate(workbook.worksheets, start=1):
        values = (cached or {}).get(sheet.title, {})
        if values:
            path = f"xl/worksheets/sheet{number}.xml"
            parts[path] = _with_values(parts[path], values)
    return zipped(parts)


def workbook_parts(
    workbook: Workbook, *, dated_on: datetime.date | None = None
) -> dict[str, bytes]:
    """Return the parts of the saved workbook by name, free of the clock and in a fixed order."""
    buffer = io.BytesIO()
    workbook.save(buffer)
    with zipfile.ZipFile(buffer) as saved:
        parts = {name: saved.read(name) for name in saved.namelist()}
    parts[CORE_PROPERTIES] = _dated(parts[CORE_PROPERTIES], dated_on)
    return {name: _MERGED.sub(_sorted, part) for name, part in parts.items()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return the parts of an Office file as a zip that depends on them alone."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, name)):
            package.writestr(zip_entry(name), parts[name])
    return buffer.getvalue()


def zip_entry(name: str) -> zipfile.ZipInfo:
    """Return the entry of a part, without the time of day."""
    entry = zipfile.ZipInfo(name, _FIRST_ZIP_DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    return entry


def _dated(core: bytes, dated_on: datetime.date | None) -> bytes:
    if dated_on is None:
        return _CREATED.sub(b"", _MODIFIED.sub(b"", core))
    moment = f"{dated_on.isoformat()}T00:00:00Z".encode()
    for pattern in (_CREATED, _MODIFIED):
        core = pattern.sub(
            lambda found: re.sub(rb">[^<]*</", b">" + moment + b"</", found.group()),
            core,
        )
    return core


def _sorted(merged: re.Match[bytes]) -> bytes:
    """Return the merged ranges in order: openpyxl keeps them in a set."""
    return b"".join(sorted(re.findall(rb"<[^>]*>", merged.group())))


def _with_values(sheet: bytes, values: Mapping[str, int | Decimal]) -> bytes:
    left = dict(values)

    def with_value(found: re.Match[bytes]) -> bytes:
        value = left.pop(found["place"].decode(), None)
        if value is None:
            return found.group()
        number = f"<v>{Decimal(value):f}</v>".encode()
        return found[1] + found[3] + number + found[4]

    written = _FORMULA_CELL.sub(with_value, sheet)
    if left:
        raise ValueError(f"no formula in {sorted(left)}")
    return written
