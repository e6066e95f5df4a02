"""What the template says and accepts, kind by kind."""

import pytest

from exporters.xlsx.validations import explanation, validation
from models.fields import Field
from models.kinds import (
    CHOICE,
    CHOICES,
    COUNT,
    DATE,
    LONG_TEXT,
    NUMBER,
    TEXT,
    YEAR,
    YES_NO,
    YUAN,
    Kind,
)


def no_list(field: Field) -> str:
    return f'"{field.label}"'


def test_an_explanation_names_duty_kind_limit_and_hint() -> None:
    field = Field("标题", required=True, max_length=500, hint="写全称。")
    assert explanation(field) == "必填。填文字。最多 500 个字。\n写全称。"


def test_a_prompt_is_cut_to_what_excel_shows() -> None:
    made = validation(Field("标题", hint="很长的说明" * 100), no_list)
    assert made is not None
    assert len(made.prompt or "") == 250


@pytest.mark.parametrize(
    ("field", "kind", "bars"),
    [
        (Field("项", CHOICE, choices=("甲",)), "list", True),
        (Field("项", TEXT, choices=("甲",)), "list", False),
        (Field("项", CHOICES, choices=("甲",)), None, False),
        (Field("项", DATE), "date", True),
        (Field("项", YES_NO), "list", True),
        (Field("项", COUNT), "whole", True),
        (Field("项", YEAR), "whole", True),
        (Field("项", YUAN), "decimal", True),
        (Field("项", NUMBER), "decimal", True),
    ],
    ids=lambda value: value.kind.name if isinstance(value, Field) else None,
)
def test_each_kind_is_checked_in_its_way(field: Field, kind: str | None, *, bars: bool) -> None:
    made = validation(field, no_list)
    assert made is not None
    assert made.type == kind
    assert bool(made.showErrorMessage) is bars
    assert made.allow_blank


@pytest.mark.parametrize("kind", [TEXT, LONG_TEXT], ids=["line", "long"])
def test_plain_text_needs_no_validation(kind: Kind) -> None:
    assert validation(Field("备注", kind), no_list) is None
