"""Reading a past year's report from a saved web page."""

import email
import email.policy
import re
from collections.abc import Iterator

from lxml import html  # type: ignore[import-untyped]
from lxml.etree import ParserError  # type: ignore[import-untyped]

from models.imports.past_report_numbers import tidied
from models.imports.past_report_parts import Grid, Line, Part, Span, grid_of
from models.problems import UserError

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_HEAD_BYTES = 4096
_UNSEEN = frozenset(
    (
        *("head", "script", "style", "noscript", "nav", "template", "iframe", "select"),
        *("option", "button", "title", "caption"),
    )
)
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "big", "em", "font", "i", "ins", "label", "s", "small", "span"),
        *("strong", "sub", "sup", "u"),
    )
)
"""Everything else begins on a line of its own."""
_HEADINGS = frozenset(("h1", "h2", "h3", "h4"))
_LONGEST_CELL = 600
"""Characters of a cell from which a table only lays a page out."""
_MOST_SPAN = 200


def web_parts(content: bytes) -> list[Part]:
    """Return the paragraphs and tables of a saved web page in order.

    Raises:
        UserError: there is nothing in it.
    """
    try:
        page = html.document_fromstring(_decoded(_page_of(content)))
    except (ParserError, ValueError) as error:
        raise UserError("这个网页文件里没有内容，请在浏览器里重新保存网页再试。") from error
    return _Walk().parts_of(page)


def _page_of(content: bytes) -> bytes:
    """Return the page of a web archive (.mht), other content unchanged."""
    beginning = content[:_HEAD_BYTES].lower()
    if b"mime-version:" not in beginning or b"content-type: multipart" not in beginning:
        return content
    message = email.message_from_bytes(content, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            return payload if isinstance(payload, bytes) else content
    return content


def _decoded(content: bytes) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    named = _CHARSET.search(content[:_HEAD_BYTES])
    encodings = ["utf-8", "gb18030"]
    if named and named.group(1).lower() in {b"gb2312", b"gbk", b"gb18030"}:
        encodings.reverse()
    elif named and named.group(1).lower() == b"big5":
        encodings.insert(1, "big5")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return _without_declaration(text)
    return _without_declaration(content.decode(encodings[0], errors="replace"))


def _without_declaration(text: str) -> str:
    """Return the text without a declaration of XML, whose encoding no longer holds."""
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text)


class _Walk:
    """Goes through a page and gathers its parts."""

    def __init__(self) -> None:
        self._parts: list[Part] = []
        self._words: list[str] = []
        self._lines = 0
        self._tables = 0
        self._heading = False

    def parts_of(self, page: html.HtmlElement) -> list[Part]:
        """Return the parts of a page."""
        self._enter(page)
        self._flush()
        return self._parts

    def _flush(self) -> None:
        text = tidied(" ".join("".join(self._words).split()))
        self._words = []
        if text:
            self._lines += 1
            self._parts.append(Line(text, f"第{self._lines}段", self._heading))

    def _enter(self, element: html.HtmlElement) -> None:
        name = element.tag if isinstance(element.tag, str) else ""
        if name and name not in _UNSEEN and not _is_hidden(element):
            if name == "table" and (grid := self._grid(element)) is not None:
                self._flush()
                self._parts.append(grid)
            else:
                self._walk(element, name)
        if element.tail:
            self._words.append(element.tail)

    def _walk(self, element: html.HtmlElement, name: str) -> None:
        breaks = name not in _INLINE
        outer = self._heading
        if breaks:
            self._flush()
        self._heading = outer or name in _HEADINGS
        self._words.append(element.text or "")
        for child in element:
            self._enter(child)
        if breaks:
            self._flush()
        self._heading = outer

    def _grid(self, table: html.HtmlElement) -> Grid | None:
        """Return a table of data; None for one that only lays the page out."""
        if table.xpath(".//table"):
            return None
        spans = list(_spans(table))
        rows, columns = {span.row for span in spans}, {span.column for span in spans}
        if len(rows) <= 1 or len(columns) <= 1:
            return None
        if any(len(span.text) > _LONGEST_CELL for span in spans):
            return None
        self._tables += 1
        return grid_of(spans, f"第{self._tables}个表")


def _is_hidden(element: html.HtmlElement) -> bool:
    style = "".join((element.get("style") or "").lower().split())
    return "display:none" in style or element.get("hidden") is not None


def _spans(table: html.HtmlElement) -> Iterator[Span]:
    taken: set[tuple[int, int]] = set()
    for row, line in enumerate(table.iter("tr")):
        column = 0
        for cell in line:
            if cell.tag not in {"td", "th"}:
                continue
            while (row, column) in taken:
                column += 1
            rows, columns = _span(cell, "rowspan"), _span(cell, "colspan")
            taken |= {(row + n, column + m) for n in range(rows) for m in range(columns)}
            text = tidied(" ".join(cell.text_content().split()))
            yield Span(row, column, rows, columns, text)
            column += columns


def _span(cell: html.HtmlElement, name: str) -> int:
    written = (cell.get(name) or "").strip()
    return min(max(int(written), 1), _MOST_SPAN) if written.isdecimal() else 1
