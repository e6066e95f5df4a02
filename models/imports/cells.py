"""Single cells as they come from a file: blank, example, faulty, and how they are shown."""

import datetime
from collections.abc import Sequence

from models.kinds import CHOICE, DATE, FIRST_DAY, LAST_DAY, LONG_TEXT, TEXT, Kind, clean_text
from models.messages import Message
from models.records.register import EXAMPLE_MARK

LONGEST_SHOWN = 50
"""Characters of a value that is shown beside its problem."""
UNCALCULATED = Message("单元格里的公式没有计算结果，请在 Excel 中打开并保存一次，或直接填写内容。")

_FORMULA_ERRORS = frozenset(
    {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}
)
_TEXT_KINDS = (TEXT, LONG_TEXT, CHOICE)
_LARGEST_EXACT = 10**15  # a spreadsheet keeps 15 digits
_COMPACT_DATES = (10_000_000, 99_999_999)  # such as 20180305
_DAY_ZERO = datetime.date(1899, 12, 30)  # of a spreadsheet's serial numbers
_SERIALS = ((FIRST_DAY - _DAY_ZERO).days, (LAST_DAY - _DAY_ZERO).days)


def shown(cell: object) -> str:
    """Return a cell as it is shown beside its problem, shortened."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    text = clean_text(cell) or ""
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


def is_example(row: Sequence[object]) -> bool:
    """Return whether a row only shows how to fill the sheet."""
    first = next((cell for cell in row if not is_blank(cell)), "")
    return isinstance(first, str) and first.lstrip().startswith(EXAMPLE_MARK)


def is_blank(cell: object) -> bool:
    """Return whether a cell holds nothing but blanks."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def formula_error(fault: str) -> Message:
    """Return the sentence about a cell that shows a formula error such as `#REF!`."""
    return Message("单元格是公式错误 {fault}，请改正公式，或直接填写内容。", {"fault": fault})


def spreadsheet_number(number: float) -> float:
    """Return the number that a spreadsheet shows, which keeps 15 digits: 0.3 for 0.1 + 0.2."""
    return float(f"{number:.15g}")


def cell_fault(cell: object, kind: Kind) -> Message | None:
    """Return why a cell cannot be taken as it is, before its field looks at it."""
    if isinstance(cell, str):
        text = cell.strip() if cell.startswith("#") else ""
        return formula_error(text) if text in _FORMULA_ERRORS else None
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _number_fault(cell, kind)
    return None


def _number_fault(number: float, kind: Kind) -> Message | None:
    """Return why a number cannot be what a date or text column means."""
    if kind is DATE and not _COMPACT_DATES[0] <= number <= _COMPACT_DATES[1]:
        if not _SERIALS[0] <= number < _SERIALS[1] + 1:
            return Message(
                "“{number}”是数字，不是日期，请写成 2018-03-05 这样的日期。",
                {"number": shown(number)},
            )
        return Message(
            "“{number}”是数字，请把单元格设为日期格式（可能是 {day}）。",
            {"number": shown(number), "day": _DAY_ZERO + datetime.timedelta(days=int(number))},
        )
    if kind in _TEXT_KINDS and abs(number) >= _LARGEST_EXACT:
        return Message("数字超过 15 位，表格软件已丢掉后几位，请把单元格设为文本格式后重新填写。")
    return None
