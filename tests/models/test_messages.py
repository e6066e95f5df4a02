import pickle

from models.messages import Message
from models.problems import Progress, StaleRecordError, UserError


def test_message_fills_its_values_in():
    assert (
        str(Message("编号 {number} 已经用过。", {"number": "2018-1"})) == "编号 2018-1 已经用过。"
    )


def test_braces_in_a_value_are_left_alone():
    assert str(Message("{reason}", {"reason": "“{x}”不是日期。"})) == "“{x}”不是日期。"


def test_message_without_values_is_its_template():
    assert str(Message("文号写成 {年}。")) == "文号写成 {年}。"


def test_user_error_is_its_sentence_and_keeps_the_template_for_the_window():
    error = StaleRecordError("记录 {id} 已被修改。", id=3)

    assert isinstance(error, UserError)
    assert str(error) == "记录 3 已被修改。"
    assert (error.message.template, error.message.values) == ("记录 {id} 已被修改。", {"id": 3})


def test_user_error_survives_being_handed_between_processes():
    error = pickle.loads(pickle.dumps(UserError("编号 {number} 已经用过。", number="7")))  # noqa: S301

    assert str(error) == "编号 7 已经用过。"


def test_progress_hands_on_what_it_is_told():
    seen = []

    Progress(lambda *step: seen.append(step)).step(1, 3, "正在保存")

    assert seen == [(1, 3, "正在保存")]
