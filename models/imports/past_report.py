"""Reading back a past year's report: of this office or another, in any of four formats."""

import re
import zipfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from models.imports.past_report_balance import unbalanced
from models.imports.past_report_docx import DOCUMENT, word_parts
from models.imports.past_report_forms import shown_tables
from models.imports.past_report_html import web_parts
from models.imports.past_report_parts import Line, Part, PastReport, PastTable
from models.imports.past_report_pdf import pdf_parts
from models.imports.past_report_tables import TableReader
from models.imports.past_report_texts import Narrative, narrative_of
from models.imports.past_report_xlsx import workbook_parts
from models.messages import Message, translatable
from models.problems import SILENT, Problem, Progress, Severity, UserError, Where
from models.rules.editions import FIRST_YEAR, EditionKey, edition_of, has_statistics_2014
from models.script import to_simplified

SUFFIXES = (".docx", ".pdf", ".html", ".htm", ".mht", ".mhtml", ".xlsx", ".xls")
"""Endings of the files that can be read."""
_LARGEST_FILE = 200 * 1024 * 1024
_STEPS = 4
_LAST_YEAR = 2099

_YEARS_DIFFER = translatable(
    "errors", "标题写 {title} 年，正文里多半是 {body} 年，按标题的年份读取，请核对。"
)
_NO_YEAR = translatable("errors", "没有找到这是哪一年的报告，请在上面填写年份。")
_NO_TABLE = translatable("errors", "没有找到“{name}”这张表。")
_NO_CELLS = translatable("errors", "“{name}”有 {count} 格没有找到，请对照原件。")
_NO_TEXT = translatable("errors", "没有找到报告的文字部分，只读取了表格。")

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKUP = re.compile(rb"<(?:html|!doctype|table|\?xml|meta|head|body|div|p)\b", re.IGNORECASE)
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BEGINNING = 4096
_YEAR = re.compile(r"(20\d{2}|二[〇○零Ｏ0][〇○零Ｏ0一二]\w)\s*年")
_DIGITS = str.maketrans("〇○零Ｏ一二三四五六七八九", "0000123456789")
_TITLE = re.compile(r"信息公开.{0,8}年度.{0,6}报告|信息公开.{0,12}工作.{0,2}报告")
_TRADITIONAL = 0.05
"""Share of characters that differ from Simplified script, from which a text is Traditional."""
_LONGEST_TITLE = 70
_TITLE_LINES = 3


@dataclass(frozen=True, slots=True)
class _Title:
    """Where the title ends among the lines, and the year it states."""

    place: int
    year: int | None


def read_past_report(
    path: Path, progress: Progress = SILENT, *, year: int | None = None
) -> PastReport:
    """Return what is understood of a report; stores nothing.

    Args:
        path: a file of ours or another office: Word, PDF, a saved web page or a workbook.
        progress: told after each page or step.
        year: the year reported on, where the file states none or a wrong one.

    Raises:
        UserError: the file is of another kind, protected, damaged, a scan, or no report.
        Cancelled: the clerk stopped it.
    """
    parts = _parts(path, progress)
    progress.step(2, _STEPS, "正在辨认表格")
    reader = TableReader()
    lines: list[Line] = []
    for part in parts:
        if isinstance(part, Line):
            lines.append(part)
        else:
            reader.read(part)
    lines = _simplified(lines)
    title = _title(lines)
    problems: list[Problem] = []
    found = year or _year_of(path, lines, title, problems)
    edition = _edition(found, reader)
    progress.step(3, _STEPS, "正在辨认文字")
    narrative = narrative_of(lines, edition, title.place)
    if not reader.figures and not narrative.texts:
        raise UserError(
            "“{name}”里没有找到年度报告的表格和文字，请选择一份完整的年度报告。", name=path.name
        )
    tables = _tables(reader, edition)
    problems += _missing(reader, found, tables, narrative)
    report = PastReport(
        path.name,
        found,
        edition.value,
        reader.figures,
        tables,
        tuple(narrative.texts),
        (*problems, *reader.problems, *unbalanced(reader.figures), *narrative.problems),
    )
    progress.step(_STEPS, _STEPS, "已读完")
    return report


def _parts(path: Path, progress: Progress) -> Sequence[Part]:
    beginning = _beginning(path)
    if beginning.lstrip().startswith(b"%PDF") or b"%PDF-" in beginning[:1024]:
        return pdf_parts(path, progress)
    progress.step(1, _STEPS, "正在打开文件")
    if beginning.startswith(b"PK"):
        return _package(path)
    if beginning.startswith(_OLE):
        return _old_office(path)
    if _MARKUP.search(beginning) or path.suffix.lower() in {".html", ".htm", ".mht", ".mhtml"}:
        return web_parts(path.read_bytes())
    raise _other_kind(path)


def _beginning(path: Path) -> bytes:
    name = path.name
    try:
        if path.is_dir():
            raise UserError("“{name}”是文件夹，请选择里面的一份报告。", name=name)
        if path.stat().st_size > _LARGEST_FILE:
            raise UserError("文件“{name}”超过 200 MB，请换一份小一些的文件。", name=name)
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
    except FileNotFoundError:
        raise UserError("找不到文件“{name}”，请重新选择。", name=name) from None
    except OSError as error:
        raise UserError(
            "读不了文件“{name}”，可能正被别的程序占用，请关闭后再试（{reason}）。",
            name=name,
            reason=error,
        ) from error
    if not beginning:
        raise UserError("文件“{name}”是空的，请重新选择。", name=name)
    return beginning


def _package(path: Path) -> Sequence[Part]:
    """Return the parts of a file that is a package: Word, workbook, or another kind."""
    try:
        with zipfile.ZipFile(path) as package:
            names = frozenset(package.namelist())
    except (zipfile.BadZipFile, OSError) as error:
        raise UserError(
            "文件“{name}”已损坏，打不开，请重新下载或换一份文件再读取。", name=path.name
        ) from error
    if DOCUMENT in names:
        return word_parts(path)
    if "OFD.xml" in names:
        raise UserError("“{name}”是 OFD 文件，请用阅读器另存为 PDF 后再读取。", name=path.name)
    if any(name.startswith("xl/") for name in names):
        return workbook_parts(path)
    raise _other_kind(path)


def _old_office(path: Path) -> Sequence[Part]:
    content = path.read_bytes()
    if _ENCRYPTED in content:
        raise UserError(
            "文件“{name}”有密码保护，请打开后去掉密码、另存一份再读取。", name=path.name
        )
    if _WORD_STREAM in content:
        raise UserError(
            "“{name}”是旧版 Word 文件（.doc），请用 Word 或 WPS 另存为 .docx 后再读取。",
            name=path.name,
        )
    return workbook_parts(path)


def _other_kind(path: Path) -> UserError:
    return UserError(
        "“{name}”不是能读取的文件，"
        "请选择 Word（.docx）、PDF、保存的网页（.html）或 Excel（.xlsx）。",
        name=path.name,
    )


def _simplified(lines: list[Line]) -> list[Line]:
    """Return the lines in the script in which texts are kept; Simplified ones as they are.

    Conversion is left to files in Traditional script: it would change a few words of others.
    """
    text = "\n".join(line.text for line in lines)
    converted = to_simplified(text)
    changed = sum(one != other for one, other in zip(text, converted, strict=False))
    if changed <= _TRADITIONAL * len(text):
        return lines
    return [replace(line, text=to_simplified(line.text)) for line in lines]


def _title(lines: Sequence[Line]) -> _Title:
    """Return the last title of a report before its parts; it may stand on several lines."""
    found = _Title(-1, None)
    for place in range(len(lines)):
        for count in range(1, _TITLE_LINES + 1):
            some = [line.text for line in lines[place : place + count]]
            text = "".join("".join(some).split())
            if len(some) == count and _is_title(text):
                year = _YEAR.search(text)
                if year or found.year is None:
                    found = _Title(place + count - 1, _number(year))
                break
        if found.place >= 0 and lines[place].text.startswith("一、"):
            break
    return found


def _is_title(text: str) -> bool:
    ends = text.rstrip("）)0123456789（(").endswith("报告")
    ends = ends or text.endswith(("年度）", "年度)"))
    plain = not any(mark in text for mark in "《。：；>＞:")
    return len(text) <= _LONGEST_TITLE and ends and plain and bool(_TITLE.search(text))


def _number(year: re.Match[str] | None) -> int | None:
    if year is None:
        return None
    digits = year.group(1).translate(_DIGITS)
    return int(digits) if digits.isdecimal() else None


def _year_of(
    path: Path, lines: Sequence[Line], title: _Title, problems: list[Problem]
) -> int | None:
    """Return the year reported on: as the title says, else as most sentences or the name do."""
    named = Counter(
        year
        for line in lines
        for match in re.finditer(r"(20\d{2})年(?:度|1月1日|，|，)", line.text)
        if FIRST_YEAR <= (year := int(match.group(1))) <= _LAST_YEAR
    )
    body = named.most_common(1)[0][0] if named else None
    where = Where(table="年份")
    if title.year is not None:
        if body is not None and body != title.year and named[body] > 2 * named[title.year]:
            message = Message(_YEARS_DIFFER, {"title": title.year, "body": body})
            problems.append(Problem(Severity.WARNING, where, message, id="past.year"))
        return title.year
    in_name = _number(_YEAR.search(path.stem)) or body
    if in_name is None or in_name < FIRST_YEAR:
        problems.append(Problem(Severity.ERROR, where, Message(_NO_YEAR), id="past.year"))
        return None
    return in_name


def _edition(year: int | None, reader: TableReader) -> EditionKey:
    if year is not None:
        return edition_of(year)
    if any(path.startswith("table2_trial.") for path in reader.figures):
        return EditionKey.TRIAL_2019
    if any(path.startswith("statistics_2014.") for path in reader.figures):
        return EditionKey.NARRATIVE_2008
    return EditionKey.STATUTORY_2021


def _tables(reader: TableReader, edition: EditionKey) -> tuple[PastTable, ...]:
    """Return the tables of which any number was found."""
    return tuple(
        table
        for table in shown_tables(edition)
        if any(path in reader.figures for row in table.rows for path in row.paths)
    )


def _missing(
    reader: TableReader, year: int | None, tables: Sequence[PastTable], narrative: Narrative
) -> list[Problem]:
    """Return which tables, cells and texts the file should have and has not."""
    problems = [] if narrative.texts else [_warning("文字", Message(_NO_TEXT))]
    if year is None:
        return problems
    edition = edition_of(year)
    expected = {"table2", "table3", "table4"}
    if edition is EditionKey.NARRATIVE_2008:
        expected = {"statistics_2014"} if has_statistics_2014(year) else set()
    found = {table.key for table in tables}
    for table in shown_tables(edition):
        if table.key not in expected:
            continue
        if table.key not in found:
            problems.append(_warning(table.name, Message(_NO_TABLE, {"name": table.name})))
            continue
        lost = [path for row in table.rows for path in row.paths if path not in reader.figures]
        if edition is EditionKey.TRIAL_2019:
            lost = [path for path in lost if not path.split(".")[1].startswith("closed_")]
        if lost:
            message = Message(_NO_CELLS, {"name": table.name, "count": len(lost)})
            problems.append(_warning(table.name, message))
    return problems


def _warning(table: str, message: Message) -> Problem:
    return Problem(Severity.WARNING, Where(table=table), message, id="past.missing")


def is_readable(path: Path) -> bool:
    """Tell whether a file ends like one that can be read."""
    return path.suffix.lower() in SUFFIXES
