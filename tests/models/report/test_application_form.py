"""The form of an application, blank and filled in."""

import datetime

import pytest

from models.report.application_form import application_form
from models.report.document import Table

ON = datetime.date(2026, 3, 2)
OFFICE = {
    "full_name": "徐家坪镇人民政府",
    "address": "略阳县徐家坪镇街道8号",
    "postcode": "724305",
    "telephone": "0916-4820001",
}
PERSON = {
    "applicant": "张三",
    "applicant_type": "自然人",
    "telephone": "13812341234",
    "address": "略阳县徐家坪镇街道村12号",
    "document_kind": "身份证",
    "document_number": None,
    "content": "2025年度农村低保资金发放明细。",
    "number": "2026-001",
    "received_on": datetime.date(2026, 2, 9),
    "method": "邮寄",
}


def cells(form):
    """Return each label with what stands to its right, of the first row that has it."""
    (table,) = (block for block in form.blocks if isinstance(block, Table))
    found: dict[str, list[str]] = {}
    for row in table.rows:
        texts = [None if cell is None else str(cell.value) for cell in row]
        heads = [place for place, cell in enumerate(row) if cell is not None and cell.head]
        for head in heads:
            right = next((one for one in texts[head + 1 :] if one is not None), "")
            found.setdefault(texts[head], []).append(right.strip())
    return found


def test_grid_is_whole():
    for application in (None, PERSON):
        (table,) = (
            one
            for one in application_form(OFFICE, application, on=ON).blocks
            if isinstance(one, Table)
        )
        covered = sum(
            cell.rows * cell.columns for row in table.rows for cell in row if cell is not None
        )
        assert covered == len(table.rows) * len(table.widths)


def test_blank_form_asks_for_what_the_law_does_and_no_purpose():
    form = application_form(OFFICE, on=ON)
    asked = cells(form)

    assert {"姓名", "证件名称", "联系地址", "统一社会信用代码", "获取信息的方式"} <= asked.keys()
    assert not any("用途" in label for label in asked)
    assert asked["姓名"] == asked["联系电话"] == [""]
    assert "0916-4820001" in asked["名称和联系方式"][0]
    assert form.file_stem == "政府信息公开申请表（空白）"


def test_person_stands_among_the_citizens():
    asked = cells(application_form(OFFICE, PERSON, on=ON))

    assert asked["姓名"] == ["张三"]
    assert asked["名称"] == [""]
    assert asked["联系地址"] == ["略阳县徐家坪镇街道村12号", ""]
    assert asked["证件号码"] == [""]
    assert "■自然人" in asked["申请人类型"][0]
    assert asked["所需信息的名称、文号或者其他特征性描述"] == ["2025年度农村低保资金发放明细。"]
    assert asked["收到日期和方式"] == ["2026年2月9日　邮寄"]
    assert asked["登记编号"] == ["2026-001"]


@pytest.mark.parametrize("kind", ["商业企业", "科研机构", "其他"])
def test_organisation_stands_among_the_organisations(kind):
    firm = PERSON | {"applicant": "略阳县山水农业有限公司", "applicant_type": kind}

    asked = cells(application_form(OFFICE, firm, on=ON))

    assert asked["姓名"] == [""]
    assert asked["名称"] == ["略阳县山水农业有限公司"]
    assert asked["联系人电话"] == ["13812341234"]
    assert f"■{kind}" in asked["申请人类型"][0]
