import datetime

import pytest

from models.rules.outcomes import outcomes_of_year
from models.rules.remedies import remedy_text, review_first

FREE_CHOICE = (
    "如对本答复不服，可以自收到本答复书之日起60日内向略阳县人民政府申请行政复议，"
    "或者在6个月内向略阳县人民法院提起行政诉讼。"
)
REVIEW_FIRST = (
    "如对本答复不服，可以自收到本答复书之日起60日内先向略阳县人民政府申请行政复议；"
    "对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向人民法院提起行政诉讼。"
)


def text(day: str, code: str) -> str:
    return remedy_text(
        datetime.date.fromisoformat(day),
        code,
        review_body="略阳县人民政府",
        court="略阳县人民法院",
    )


@pytest.mark.parametrize(
    ("day", "code", "expected"),
    [
        ("2015-04-30", "s14_refused_secret", FREE_CHOICE.replace("6个月", "3个月")),
        ("2015-05-01", "s14_refused_secret", FREE_CHOICE),
        ("2023-12-31", "refused_secret", FREE_CHOICE),
        ("2024-01-01", "refused_secret", REVIEW_FIRST),
        ("2024-01-01", "partly_granted", REVIEW_FIRST),
        ("2026-03-01", "refused_case_file", REVIEW_FIRST),
        ("2026-03-01", "refused_registry", FREE_CHOICE),
        ("2026-03-01", "granted", FREE_CHOICE),
        ("2026-03-01", "not_held", FREE_CHOICE),
        ("2026-03-01", "closed_not_corrected", FREE_CHOICE),
    ],
)
def test_remedy_by_day_and_outcome(day, code, expected):
    assert text(day, code) == expected


def test_a_court_not_entered_is_named_in_general():
    paragraph = remedy_text(
        datetime.date(2026, 1, 5), "granted", review_body="略阳县人民政府", court=""
    )

    assert paragraph.endswith("或者在6个月内向人民法院提起行政诉讼。")


def test_eight_outcomes_of_today_need_review_first():
    day = datetime.date(2026, 1, 1)

    codes = [one.code for one in outcomes_of_year(2026) if review_first(day, one.code)]

    assert len(codes) == 8
    assert {code.split("_")[0] for code in codes} == {"partly", "refused"}
