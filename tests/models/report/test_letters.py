"""Letters on applications: right articles, right remedies, nothing left open."""

import datetime

import pytest

from models.problems import UserError
from models.report.document import Paragraph, Style, Table
from models.report.letters import (
    kinds_for_outcome,
    letter_document,
    letter_kinds,
)
from models.rules.outcomes import outcomes_of_year

DAY = datetime.date
APPLICATION = {
    "applicant": "张三",
    "applicant_type": "自然人",
    "received_on": DAY(2026, 2, 9),
    "content": "2025年度农村低保资金发放明细。",
    "number": "2026-001",
}
OFFICE = {
    "full_name": "徐家坪镇人民政府",
    "self_reference": "我镇",
    "superior": "略阳县人民政府",
    "telephone": "0916-4820001",
}
GIVEN = {
    "items": "信息的名称或文号",
    "until": "2026年3月13日",
    "why": "需逐一核对",
    "addressee": "略阳县民政局",
    "information": "《低保资金汇总表》",
    "fee": "700",
    "fee_basis": "按量计收，共100页",
    "payment": "缴入非税收入账户",
    "where": "县政府网站",
    "refused": "银行账号",
    "search": "检索了档案室2025年文书档案",
    "right_agency": "略阳县民政局",
    "earlier": "徐公复〔2025〕3号",
    "corrected_by": "2026年2月28日",
    "noticed_on": "2026年2月20日",
    "sent": "答复书",
}
KINDS = letter_kinds()
WRITTEN_ON = DAY(2026, 3, 2)


def letter(key, given=GIVEN, dated_on=WRITTEN_ON, **values):
    application = APPLICATION | values
    return letter_document(
        KINDS[key],
        application,
        OFFICE,
        given,
        number="徐公复〔2026〕1号",
        dated_on=dated_on,
        due_on=DAY(2026, 3, 13),
    )


def texts(document):
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("key", KINDS)
def test_every_letter_is_complete(key):
    document = letter(key)

    whole = "".join(texts(document))
    assert document.title in whole
    assert "{{" not in whole
    assert "None" not in whole
    assert "。。" not in whole
    if not KINDS[key].form:
        assert texts(document)[-2:] == ["徐家坪镇人民政府", "2026年3月2日"]


@pytest.mark.parametrize("outcome", outcomes_of_year(2026), ids=lambda one: one.code)
def test_every_result_has_its_letter(outcome):
    kinds = kinds_for_outcome(outcome.code)

    assert kinds or outcome.code == "closed_other"


@pytest.mark.parametrize(
    ("key", "article"),
    [
        ("already_public", "第三十六条第（一）项"),
        ("granted", "第三十六条第（二）项"),
        ("partly_granted", "第三十七条"),
        ("refused_secret", "第十四条、第三十六条第（三）项"),
        ("refused_third_party", "第十五条、第三十六条第（三）项"),
        ("refused_internal", "第十六条第一款、第三十六条第（三）项"),
        ("refused_deliberative", "第十六条第二款、第三十六条第（三）项"),
        ("not_existing", "第三十六条第（四）项"),
        ("not_ours", "第三十六条第（五）项"),
        ("repeat", "第三十六条第（六）项"),
        ("refused_registry", "第三十六条第（七）项"),
        ("needs_making", "第三十八条"),
        ("petition", "第三十九条第一款"),
        ("published_work", "第三十九条第二款"),
        ("abuse", "第三十五条"),
        ("not_corrected", "第三十条"),
        ("fee_unpaid", "国办函〔2020〕109号"),
    ],
)
def test_answer_cites_its_article(key, article):
    assert article in "".join(texts(letter(key)))


def test_refusal_must_be_reviewed_first_since_2024():
    refusal, before = letter("refused_secret"), letter("refused_secret", dated_on=DAY(2023, 12, 29))

    assert "60日内先向略阳县人民政府申请行政复议" in texts(refusal)[-3]
    assert "或者在6个月内向人民法院提起行政诉讼" in texts(before)[-3]


def test_other_answers_leave_the_choice():
    assert "或者在6个月内" in texts(letter("not_existing"))[-3]


@pytest.mark.parametrize("key", ["receipt", "correction", "extension", "fee_notice", "third_party"])
def test_procedural_letters_tell_no_remedies(key):
    assert not any("行政复议" in text for text in texts(letter(key)))


def test_organisation_is_addressed_as_such():
    body = "".join(texts(letter("granted", applicant="某公司", applicant_type="商业企业")))

    assert "贵单位申请公开的信息可以公开" in body
    assert "您" not in body


def test_third_party_is_addressed_and_the_applicant_not_named():
    written = texts(letter("third_party"))

    recipients = [
        block.text
        for block in letter("third_party").blocks
        if isinstance(block, Paragraph) and block.style is Style.RECIPIENT
    ]
    assert recipients == ["略阳县民政局："]
    assert "张三" not in "".join(written)


def test_receipt_tells_the_last_day():
    assert "答复期限至2026年3月13日" in "".join(texts(letter("receipt")))


def test_what_is_missing_is_asked_for():
    with pytest.raises(UserError, match="请先填写：方式和途径"):
        letter("already_public", {})


def test_agency_in_charge_may_stay_open():
    body = "".join(texts(letter("not_ours", {"why": "属于县民政局职责"})))

    assert body.count("请向") == 0


def test_proof_of_delivery_is_a_form():
    (table,) = (block for block in letter("delivery").blocks if isinstance(block, Table))

    assert [row[0].value for row in table.rows][:2] == ["受送达人", "送达文书"]
    assert table.rows[0][1].value == "张三"


def test_old_applications_have_no_new_letters():
    with pytest.raises(UserError, match="旧《条例》"):
        letter("granted", received_on=DAY(2019, 5, 14))
