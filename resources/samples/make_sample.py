"""Make the sample import workbook from `2018.toml`: `python resources/samples/make_sample.py`.

The workbook is the empty import workbook with rows filled in, as a clerk would send it.
"""

import datetime
import io
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from exporters.files import replace_atomically  # noqa: E402 - found beside `resources`
from exporters.xlsx.import_template import write_import_template  # noqa: E402
from exporters.xlsx.packing import workbook_bytes  # noqa: E402

YEAR = 2018
MARK = "（样例）"
REMARK = "样例数据"
MADE_ON = datetime.date(2019, 1, 24)
DOCUMENTS = "党政文件类"
TIME_TYPES = {"概况信息类": "固定性", "规划计划类": "常规性", "财政信息类": "常规性"}

Row = dict[str, object]


def rows_of(sample: Mapping[str, Any]) -> dict[str, list[Row]]:
    """Return the rows of each sheet, by heading."""
    return {
        "公开信息": list(_website(sample["website"])),
        "公示公告": list(_board(sample["board"])),
        "监督渠道": [dict(entry) for entry in sample["channel"]],
        "督查整改": [{"牵头单位": "镇纪委"} | dict(entry) for entry in sample["inspection"]],
        "会议培训": [dict(entry) for entry in sample["meeting"]],
        "年度数据": [
            {"年份": YEAR, "指标": name, "数值": value}
            for name, value in sample["indicators"].items()
        ],
    }


def _day(month_and_day: str) -> datetime.date:
    return datetime.date.fromisoformat(f"{YEAR}-{month_and_day}")


def _website(classes: Mapping[str, list[str]]) -> Iterator[Row]:
    items = sorted((line, name) for name, lines in classes.items() for line in lines)
    number = 0
    for place, (line, name) in enumerate(items, start=1):
        month_and_day, title = line.split(" ", 1)
        published = _day(month_and_day)
        row: Row = {
            "标题": title + MARK,
            "信息分类": name,
            "公开日期": published,
            "公开渠道": "政府网站",
            "索引号": f"XJP-{YEAR}-{place:03}",
            "公开时限类型": TIME_TYPES.get(name, "临时性"),
            "责任部门": "镇党政办",
            "审签领导": "分管领导",
            "审签日期": published - datetime.timedelta(days=1),
            "备注": REMARK,
        }
        if name == DOCUMENTS:
            number += 1
            kind = "决定" if title.endswith("的决定") else "通知"
            row |= {
                "成文日期": published - datetime.timedelta(days=1),
                "文号": f"徐政发〔{YEAR}〕{number}号",
                "公文种类": kind,
            }
        yield row


def _board(columns: Mapping[str, list[str]]) -> Iterator[Row]:
    notices = sorted((line, name) for name, lines in columns.items() for line in lines)
    for line, name in notices:
        month_and_day, days, title = line.split(" ", 2)
        posted = _day(month_and_day)
        ends = posted + datetime.timedelta(days=int(days))
        yield {
            "标题": title + MARK,
            "栏目分类": name,
            "张贴地点": "镇政府政务公开栏",
            "张贴日期": posted,
            "公示截止日期": ends,
            "撤除日期": ends + datetime.timedelta(days=1),
            "监督电话": "0916-0000002",
            "张贴人": "镇党政办",
            "备注": REMARK,
        }


def fill(book: Workbook, sample: Mapping[str, Any]) -> None:
    """Write the rows into the empty workbook, over its examples."""
    office = book["单位信息"]
    for label, content in office.iter_rows(min_row=2, max_col=2):
        content.value = sample["office"].get(label.value)
    for name, rows in rows_of(sample).items():
        sheet = book[name]
        columns = {str(cell.value).rstrip("*"): cell.column for cell in sheet[1]}
        for number, row in enumerate(rows, start=3):
            for heading, value in row.items():
                cell = sheet.cell(number, columns[heading], value)
                if isinstance(value, datetime.date):
                    cell.number_format = "yyyy-mm-dd"


def main() -> None:
    """Write the workbook beside this script."""
    sample = tomllib.loads((HERE / f"{YEAR}.toml").read_text(encoding="utf-8"))
    path = HERE / f"{YEAR}.xlsx"
    write_import_template(path)
    book = load_workbook(io.BytesIO(path.read_bytes()))
    fill(book, sample)
    replace_atomically(path, workbook_bytes(book, cached={}, dated_on=MADE_ON))


if __name__ == "__main__":
    main()
