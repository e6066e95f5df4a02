"""Reading a past year's report from a Word file."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]

from models.imports.past_report_numbers import tidied
from models.imports.past_report_parts import Line, Part, Span, grid_of
from models.problems import UserError

DOCUMENT = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LARGEST_PART = 100 * 1024 * 1024
_LEFT_OUT = frozenset(f"{_W}{name}" for name in ("del", "moveFrom", "rPr", "pPr", "instrText"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def word_parts(path: Path) -> list[Part]:
    """Return the paragraphs and tables of a Word file in order.

    Raises:
        UserError: it is damaged.
    """
    try:
        with zipfile.ZipFile(path) as package:
            info = package.getinfo(DOCUMENT)
            if info.file_size > _LARGEST_PART:
                raise _damaged(path)
            content = package.read(info)
        # Entities could name other files or grow without end.
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        root = etree.fromstring(content, parser)
    except (KeyError, zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, OSError) as error:
        raise _damaged(path) from error
    except (NotImplementedError, RuntimeError) as error:
        raise UserError(
            "文件“{name}”有密码保护，请在 Word 或 WPS 里去掉密码后再读取。", name=path.name
        ) from error
    body = root.find(f"{_W}body")
    return [] if body is None else list(_parts(body))


def _damaged(path: Path) -> UserError:
    return UserError(
        "文件“{name}”已损坏或不是 Word 文件，请用 Word 或 WPS 打开后另存为 .docx 再读取。",
        name=path.name,
    )


def _parts(body: etree._Element) -> Iterator[Part]:
    lines = tables = 0
    for block in _blocks(body):
        if block.tag == f"{_W}tbl":
            tables += 1
            grid = grid_of(_spans(block), f"第{tables}个表")
            if grid.rows:
                yield grid
            continue
        heading = _is_heading(block)
        for text in _text(block).split("\n"):
            if tidied(text):
                lines += 1
                yield Line(tidied(text), f"第{lines}段", heading)


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield paragraphs and tables, also those in content controls."""
    for child in parent:
        if child.tag in {f"{_W}p", f"{_W}tbl"}:
            yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"}:
            yield from _blocks(child)


def _is_heading(paragraph: etree._Element) -> bool:
    properties = paragraph.find(f"{_W}pPr")
    return properties is not None and properties.find(f"{_W}outlineLvl") is not None


def _text(element: etree._Element) -> str:
    """Return the words below an element; breaks become new lines."""
    if element.tag == f"{_W}t":
        return element.text or ""
    if element.tag in {f"{_W}br", f"{_W}cr"}:
        return "\n"
    if element.tag == f"{_W}tab":
        return " "
    if element.tag in _LEFT_OUT or element.tag == _FALLBACK:
        return ""
    return "".join(_text(child) for child in element)


def _cell_text(cell: etree._Element) -> str:
    return tidied(" ".join("".join(_text(one) for one in cell.iter(f"{_W}p")).split()))


def _value(element: etree._Element, path: str) -> str | None:
    found = element.find("/".join(f"{_W}{name}" for name in path.split("/")))
    return None if found is None else str(found.get(f"{_W}val") or "")


def _number(written: str | None) -> int:
    return max(int(written), 1) if written and written.isdecimal() else 1


def _spans(table: etree._Element) -> Iterator[Span]:
    """Yield the cells of a table; those that go on downwards are joined to one."""
    open_cells: dict[int, Span] = {}
    for row, line in enumerate(_rows(table)):
        column = int(_value(line, "trPr/gridBefore") or 0)
        for cell in _cells(line):
            columns = _number(_value(cell, "tcPr/gridSpan"))
            merge = _value(cell, "tcPr/vMerge")
            above = open_cells.get(column)
            if merge is not None and merge != "restart" and above is not None:
                span = Span(above.row, above.column, above.rows + 1, above.columns, above.text)
            else:
                if above is not None:
                    yield above
                span = Span(row, column, 1, columns, _cell_text(cell))
            open_cells[column] = span
            column += columns
        for place in [place for place, one in open_cells.items() if one.row + one.rows <= row]:
            yield open_cells.pop(place)
    yield from open_cells.values()


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == f"{_W}tr":
            yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent"}:
            yield from _rows(child)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent"}:
            yield from _cells(child)
