"""What is told while an application is logged: repeats, public answers, matters of many."""

import datetime

import pytest

from models.store.application_hints import asked_by_several, published_answers, similar_requests

DAY = datetime.date
LOW = "申请公开2025年度农村低保资金发放明细。"
ROAD = "请求公开街道村通村公路硬化工程招标文件及合同"


@pytest.fixture
def apply(put):
    def run(content: str, applicant: str = "张三", **values: object) -> int:
        day = values.pop("received_on", DAY(2026, 2, 9))
        return put("application", content=content, applicant=applicant, received_on=day, **values)

    return run


def found(workspace, **values):
    return [
        (one.values["id"], one.same_person, one.is_repeat)
        for one in similar_requests(workspace, {"document_number": None, **values})
    ]


def test_same_person_asking_the_same_repeats(workspace, apply):
    first = apply(LOW)

    again = found(workspace, applicant="张三", content="本人申请获取2025年度农村低保资金发放明细")

    assert again == [(first, True, True)]


def test_others_who_ask_the_same_are_told_after_the_person(workspace, apply):
    other = apply(LOW, "李四")
    own = apply(LOW)
    elsewhere = apply(ROAD)
    apply(ROAD, "王五")

    assert found(workspace, applicant="张三", content=LOW) == [
        (own, True, True),
        (other, False, False),
        (elsewhere, True, False),
    ]


def test_another_year_of_the_same_matter_is_alike_but_no_repeat(workspace, apply):
    first = apply("申请公开2023年度财政决算")

    ((record_id, same, repeat),) = found(
        workspace, applicant="张三", content="申请公开2025年度村级集体资产处置方案"
    )

    assert (record_id, same, repeat) == (first, True, False)


def test_application_is_not_like_itself(workspace, apply):
    one = apply(LOW)

    assert found(workspace, id=one, applicant="张三", content=LOW) == []


def test_another_document_is_another_person(workspace, apply, put):
    put("work_settings", keep_identity_numbers=True)
    one = apply(LOW, document_number="612327199001010123")

    told = found(workspace, applicant="张三", content=LOW, document_number="612327198001010456")

    assert told == [(one, False, False)]


def test_erased_applicants_are_not_one_person(workspace, apply):
    apply(ROAD, "已删除")

    assert found(workspace, applicant="已删除", content=LOW) == []


def test_nothing_is_like_an_empty_request(workspace, apply):
    apply("申请公开")

    assert found(workspace, applicant="李四", content="") == []
    assert found(workspace, applicant="李四", content="请求公开") == []


def test_published_item_answers_a_request(workspace, put):
    item = put("publication", title="徐家坪镇2025年农村低保资金发放明细表")
    put("publication", title="徐家坪镇2025年财政决算")
    put("publication", title="低保资金管理办法", summary="农村低保审核")

    answers = published_answers(workspace, LOW)

    assert answers[0]["id"] == item
    assert "徐家坪镇2025年财政决算" not in [one["title"] for one in answers]


def test_summary_is_searched_too(workspace, put):
    item = put("publication", title="公示", summary="街道村通村公路硬化工程招标")

    assert [one["id"] for one in published_answers(workspace, "通村公路硬化工程")] == [item]


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"published_on": DAY(2026, 5, 1)}, id="not yet"),
        pytest.param({"stage": "领导审签"}, id="still in review"),
        pytest.param(
            {"stage": "已撤回", "withdrawn_on": DAY(2026, 1, 5), "withdrawn_reason": "有误"},
            id="withdrawn",
        ),
    ],
)
def test_what_is_not_public_answers_nothing(workspace, put, values):
    put("publication", **{"title": "2025年农村低保资金发放明细", **values})

    assert published_answers(workspace, LOW, DAY(2026, 3, 1)) == ()


def test_matters_of_several_persons_are_told(workspace, apply):
    first = apply(LOW, "张三")
    apply(ROAD, "张三")
    second = apply("申请公开2025年农村低保资金的发放明细", "李四")
    third = apply(LOW, "王五", received_on=DAY(2026, 3, 1))
    apply(LOW, "赵六", received_on=DAY(2025, 3, 1))

    (topic,) = asked_by_several(workspace, 2026)

    assert (topic.ids, topic.persons, topic.content) == ((first, second, third), 3, LOW)


def test_one_person_asking_twice_is_not_several(workspace, apply):
    apply(LOW)
    apply(LOW)

    assert asked_by_several(workspace, 2026) == ()
