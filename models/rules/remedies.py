"""The paragraph of an answer that tells the applicant how to challenge it."""

import datetime

from models.rules.outcomes import outcome_of

REVIEW_FIRST_FROM = datetime.date(2024, 1, 1)
"""From this day a refusal must go to administrative review before it goes to court."""

SIX_MONTHS_FROM = datetime.date(2015, 5, 1)
"""From this day a lawsuit may be brought within six months, three before."""

_REVIEW_FIRST = frozenset(
    {
        "partly_granted",
        "refused_secret",
        "refused_by_law",
        "refused_safety",
        "refused_third_party",
        "refused_internal",
        "refused_deliberative",
        "refused_case_file",
    }
)


def review_first(answered_on: datetime.date, outcome_code: str) -> bool:
    """Tell whether an answer must be reviewed before it can be taken to court.

    Refusals under 第十四条 to 第十六条, also of a part; 行政查询事项 is not one of them.

    Raises:
        KeyError: there is no such outcome.

    Source:
        行政复议法 (2023) 第二十三条第一款第（四）项; 最高人民法院 explanation in force 2025-06-01.
    """
    row = outcome_of(outcome_code).table3_row
    return answered_on >= REVIEW_FIRST_FROM and row in _REVIEW_FIRST


def remedy_text(
    answered_on: datetime.date, outcome_code: str, *, review_body: str, court: str
) -> str:
    """Return the paragraph on remedies for an answer given on a day.

    Args:
        answered_on: the day of the answer.
        outcome_code: the code of its outcome.
        review_body: who reviews it, for a township the county government.
        court: the court that has jurisdiction; 人民法院 if empty.

    Raises:
        KeyError: there is no such outcome.

    Source:
        行政复议法 (2023) 第二十条、第二十三条、第二十四条; 行政诉讼法 第四十五条、第四十六条
        (3 months before 2015-05-01: 行政诉讼法 (1989) 第三十九条).
    """
    start = "如对本答复不服，可以自收到本答复书之日起60日内"
    court = court or "人民法院"
    if review_first(answered_on, outcome_code):
        return (
            f"{start}先向{review_body}申请行政复议；对行政复议决定不服的，"
            f"可以自收到行政复议决定书之日起15日内向人民法院提起行政诉讼。"
        )
    months = 6 if answered_on >= SIX_MONTHS_FROM else 3
    return f"{start}向{review_body}申请行政复议，或者在{months}个月内向{court}提起行政诉讼。"
