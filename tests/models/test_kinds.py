import datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.kinds import (
    CHOICES,
    COUNT,
    DATE,
    FIRST_DAY,
    LAST_DAY,
    LONG_TEXT,
    NUMBER,
    TEXT,
    YEAR,
    YES_NO,
    YUAN,
    ScaledDecimal,
    clean_text,
    parse_date,
)

DAY = datetime.date(2018, 3, 5)
ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.dates(), st.datetimes()
)
KINDS = {
    kind.name: kind for kind in (TEXT, LONG_TEXT, CHOICES, DATE, YES_NO, COUNT, YEAR, YUAN, NUMBER)
}


def refusal(kind, cell):
    with pytest.raises(ValueError, match=r".") as refused:
        kind.parse(cell)
    return str(refused.value)


@pytest.mark.parametrize(
    "cell",
    [
        pytest.param(DAY, id="date"),
        pytest.param(datetime.datetime(2018, 3, 5, 14, 30), id="moment"),
        pytest.param("2018-03-05", id="hyphens"),
        pytest.param("2018/3/5", id="strokes"),
        pytest.param("2018年3月5日", id="characters"),
        pytest.param("2018年3月5", id="without the last character"),
        pytest.param("20180305", id="compact"),
        pytest.param(20180305, id="compact number"),
        pytest.param(20180305.0, id="compact number of a spreadsheet"),
        pytest.param("2018.3.5", id="dots"),
        pytest.param(" 2018-3-5\t", id="blanks outside"),
        pytest.param("\u30002018 年 3 月 5 日", id="blanks inside"),
        pytest.param("２０１８年３月５日", id="full-width digits"),
        pytest.param("２０１８－０３－０５", id="full-width throughout"),
        pytest.param("2018／3／5", id="full-width strokes"),
        pytest.param("2018-03-05 00:00:00", id="with a time"),
        pytest.param("2018-03-05T14:30", id="with a time as ISO writes it"),
        pytest.param("\ufeff2018-03-05\u200b", id="with invisible marks"),
    ],
)
def test_every_spelling_of_a_date_is_read(cell):
    assert DATE.parse(cell) == DAY


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        pytest.param("2018-02-30", "日历上没有“2018-02-30”这一天", id="30 February"),
        pytest.param("20180230", "日历上没有“20180230”这一天", id="compact 30 February"),
        pytest.param("2019-2-29", "日历上没有“2019-2-29”这一天", id="no leap year"),
        pytest.param("2018年13月5日", "日历上没有“2018年13月5日”这一天", id="13th month"),
        pytest.param("2018-0-5", "日历上没有", id="month 0"),
        pytest.param("0000-01-01", "日历上没有", id="year 0"),
        pytest.param("三月五日", "“三月五日”不是日期", id="words"),
        pytest.param("3月5日", "“3月5日”不是日期", id="no year"),
        pytest.param("18-3-5", "不是日期", id="two digits of the year"),
        pytest.param("2018-3", "不是日期", id="month only"),
        pytest.param("2018-3-5至2018-3-7", "不是日期", id="period"),
        pytest.param(43164, "“43164”不是日期", id="serial number"),
        pytest.param(True, "不是日期", id="truth"),
        pytest.param("1949-09-30", "太早或太晚", id="too early"),
        pytest.param("2100-01-01", "太早或太晚", id="too late"),
        pytest.param("2126-03-05", "日期 2126-03-05 太早或太晚，请检查年份。", id="year 2126"),
        pytest.param(datetime.date(1900, 1, 1), "太早或太晚", id="day of an empty cell"),
        pytest.param("字" * 5000, f"“{'字' * 30}…”不是日期", id="very long"),
    ],
)
def test_what_is_no_date_is_refused_with_a_reason(cell, reason):
    said = refusal(DATE, cell)

    assert reason in said
    assert said.endswith("。")
    assert len(said) < 80


@pytest.mark.parametrize(
    "cell", [None, "", "  ", "\u3000", "\n", "\ufeff", "\u200b \u200b", "\x00"]
)
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_blank_cell_has_no_value(kind, cell):
    assert kind.parse(cell) == (() if kind is CHOICES else None)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_no_value_is_shown_as_nothing(kind):
    assert kind.format(None) == ""


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        pytest.param("  通知 \t", "通知", id="blanks outside"),
        pytest.param("\u3000通知\u3000", "通知", id="full-width blanks"),
        pytest.param("第１２期", "第12期", id="full-width digits"),
        pytest.param("上\n下", "上 下", id="line break"),
        pytest.param("上\r\n下", "上 下", id="line break of Windows"),
        pytest.param("上\u2028下", "上 下", id="line separator"),
        pytest.param("上\t下", "上 下", id="tab"),
        pytest.param("a\x00b\x07c\x1bd\x7fe\x85f", "abcdef", id="control characters"),
        pytest.param("甲\u202e乙\u2066丙", "甲乙丙", id="direction marks"),
        pytest.param("甲\ufffe\uffff\ud800乙", "甲乙", id="no characters"),
        pytest.param(93.0, "93", id="whole number of a spreadsheet"),
        pytest.param(9.5, "9.5", id="number"),
        pytest.param(datetime.datetime(2018, 3, 5), "2018-03-05", id="moment"),
        pytest.param("𠮷野家👨‍👩‍👧", "𠮷野家👨‍👩‍👧", id="rare characters"),
    ],
)
def test_line_of_text_is_cleaned(cell, text):
    assert TEXT.parse(cell) == text


def test_long_text_keeps_its_lines():
    assert LONG_TEXT.parse(" 一、\r\n\t二、\r三、\n") == "一、\n\t二、\n三、"


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        *((cell, True) for cell in (True, "是", "有", "对", "TRUE", "y", 1, 1.0, "１", "√")),
        *((cell, False) for cell in (False, "否", "无", "不", "No", 0, "0", "×")),
    ],
)
def test_yes_and_no_are_read_as_clerks_write_them(cell, value):
    assert YES_NO.parse(cell) is value


@pytest.mark.parametrize("cell", ["也许", "2", 2, "是否", "是" * 500])
def test_unclear_yes_is_refused(cell):
    assert refusal(YES_NO, cell).endswith("不明确，请填“是”或“否”。")


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        pytest.param(COUNT, "12", 12, id="count"),
        pytest.param(COUNT, 12.0, 12, id="count of a spreadsheet"),
        pytest.param(COUNT, "１２", 12, id="full-width"),
        pytest.param(COUNT, "1,200", 1200, id="grouped"),
        pytest.param(COUNT, "１，２００", 1200, id="grouped in full width"),
        pytest.param(COUNT, "0", 0, id="zero"),
        pytest.param(COUNT, "2147483647", 2_147_483_647, id="largest"),
        pytest.param(YEAR, "2018", 2018, id="year"),
        pytest.param(YEAR, "2018年", 2018, id="year with its word"),
        pytest.param(YEAR, 2018.0, 2018, id="year of a spreadsheet"),
        pytest.param(YUAN, "10.50", Decimal("10.50"), id="money"),
        pytest.param(YUAN, "￥1,234.5元", Decimal("1234.5"), id="money with signs"),
        pytest.param(YUAN, "¥ 20 元", Decimal(20), id="money with blanks"),
        pytest.param(YUAN, 0.1, Decimal("0.1"), id="a float means what it shows"),
        pytest.param(NUMBER, "3.141592", Decimal("3.141592"), id="six places"),
        pytest.param(NUMBER, "1e-6", Decimal("0.000001"), id="exponent"),
        pytest.param(NUMBER, "999999999999", Decimal(999999999999), id="largest number"),
    ],
)
def test_numbers_are_read(kind, cell, value):
    assert kind.parse(cell) == value


@pytest.mark.parametrize(
    ("kind", "cell", "reason"),
    [
        pytest.param(COUNT, "十二", "“十二”不是数字，请只填数字。", id="words"),
        pytest.param(COUNT, "12人", "“12人”不是数字，请只填数字。", id="with a unit"),
        pytest.param(COUNT, "1.5", "“1.5”不是整数，请填整数。", id="fraction"),
        pytest.param(COUNT, "-3", "数字 -3 小于零，请改正。", id="below zero"),
        pytest.param(COUNT, True, "这里要填数字，请改正。", id="truth"),
        pytest.param(COUNT, "2147483648", "不是合理的数字", id="larger than a column"),
        pytest.param(COUNT, DAY, "不是数字", id="date"),
        pytest.param(YUAN, "1,5", "“1,5”不是数字，请只填数字。", id="comma as decimal point"),
        pytest.param(YUAN, "1 5", "“1 5”不是数字，请只填数字。", id="two numbers"),
        pytest.param(YUAN, "1_5", "“1_5”不是数字，请只填数字。", id="digits of a programmer"),
        pytest.param(YUAN, "1.005", "“1.005”的小数位数太多，最多 2 位", id="thousandth"),
        pytest.param(YUAN, "5万元", "不是数字", id="another unit"),
        pytest.param(NUMBER, "0.0000001", "小数位数太多，最多 6 位", id="seven places"),
        pytest.param(NUMBER, "1000000000000", "不是合理的数字", id="too large"),
        pytest.param(NUMBER, "nan", "不是合理的数字", id="not a number"),
        pytest.param(NUMBER, float("inf"), "不是合理的数字", id="infinite"),
        pytest.param(NUMBER, "9" * 5000, "不是合理的数字", id="very long"),
        pytest.param(NUMBER, "0." + "1" * 5000, "小数位数太多", id="very long fraction"),
        pytest.param(YEAR, "2007", "年份 2007 不在 2008 至 2099 之间，请改正。", id="early year"),
        pytest.param(YEAR, "2100", "年份 2100 不在 2008 至 2099 之间，请改正。", id="late year"),
        pytest.param(YEAR, "18年", "年份 18 不在", id="short year"),
        pytest.param(YEAR, "去年", "不是数字", id="last year"),
    ],
)
def test_what_is_no_number_is_refused_with_a_reason(kind, cell, reason):
    said = refusal(kind, cell)

    assert reason in said
    assert len(said) < 80


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("政府网站；QQ", ("政府网站", "QQ")),
        ("政府网站;QQ", ("政府网站", "QQ")),
        ("政府网站、QQ", ("政府网站", "QQ")),
        ("政府网站\nQQ", ("政府网站", "QQ")),
        ("；政府网站；； QQ ；", ("政府网站", "QQ")),
        ("QQ；QQ；政府网站", ("QQ", "政府网站")),
        (["政府网站", "QQ；钉钉"], ("政府网站", "QQ", "钉钉")),
        (12345.0, ("12345",)),
        ("；、;", ()),
    ],
)
def test_several_values_are_parted(cell, values):
    assert CHOICES.parse(cell) == values


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (DATE, DAY, "2018-03-05"),
        (YES_NO, True, "是"),
        (YES_NO, False, "否"),
        (COUNT, 0, "0"),
        (YUAN, Decimal("10.50"), "10.5"),
        (YUAN, Decimal("100.00"), "100"),
        (YUAN, Decimal("1E+2"), "100"),
        (NUMBER, Decimal("0.000001"), "0.000001"),
        (NUMBER, Decimal("0.000000"), "0"),
        (CHOICES, ("政府网站", "QQ"), "政府网站；QQ"),
    ],
)
def test_values_are_shown_as_the_clerk_writes_them(kind, value, text):
    assert kind.format(value) == text


def test_minus_zero_is_zero():
    assert NUMBER.format(NUMBER.parse("-0.0")) == "0"


@given(ANYTHING)
@settings(max_examples=150, deadline=None)
def test_any_cell_is_read_or_refused_and_what_is_read_survives_being_shown(cell):
    for kind in KINDS.values():
        reason = ""
        try:
            value = kind.parse(cell)
        except ValueError as error:
            reason = str(error)
        if reason:
            assert reason.endswith("。")
            assert len(reason) < 80
        else:
            assert kind.parse(kind.format(value)) == value
            assert kind.parse(value) == value


@given(st.dates(FIRST_DAY, LAST_DAY))
@settings(max_examples=50, deadline=None)
def test_dates_survive_every_spelling(day):
    spellings = (
        DATE.format(day),
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day:%Y%m%d}",
    )
    assert {parse_date(text) for text in spellings} == {day}


@given(st.decimals(0, Decimal(10) ** 12 - 1, places=6))
@settings(max_examples=50, deadline=None)
def test_decimals_survive_the_database_exactly(number):
    column = ScaledDecimal(6)

    kept = column.process_bind_param(number, None)

    assert isinstance(kept, int)
    assert column.process_result_value(kept, None) == number
    assert NUMBER.parse(NUMBER.format(number)) == number


@given(st.text())
@settings(max_examples=150, deadline=None)
def test_cleaned_text_can_be_written_into_every_document(text):
    cleaned = clean_text(text) or ""

    assert cleaned == cleaned.strip()
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert not any(letter < " " and letter not in "\t\n" for letter in cleaned)
