"""The path from questions to letters: no dead end, nothing out of reach."""

import pytest

from models.report.letters import letter_kinds
from models.rules.decision_path import FIRST, QUESTIONS


def reached():
    """Every question and letter that some answers lead to."""
    questions, letters, open_ = set(), set(), [FIRST]
    while open_:
        key = open_.pop()
        if key in questions:
            continue
        questions.add(key)
        for choice in QUESTIONS[key].choices:
            letters |= {choice.letter} - {""}
            open_ += [choice.question] if choice.question else []
    return questions, letters


def test_every_question_is_reached():
    assert reached()[0] == set(QUESTIONS)


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda one: one.key)
def test_every_choice_leads_to_one_thing(question):
    assert len(question.choices) >= 2
    for choice in question.choices:
        assert bool(choice.question) != bool(choice.letter)
        assert not choice.letter or choice.letter in letter_kinds()
        assert not choice.question or choice.question in QUESTIONS


def test_every_answer_is_reached():
    answers = {kind.key for kind in letter_kinds().values() if kind.outcome}

    assert answers - reached()[1] == {"fee_unpaid"}


def test_path_never_comes_back():
    def walk(key, seen):
        assert key not in seen
        for choice in QUESTIONS[key].choices:
            if choice.question:
                walk(choice.question, {*seen, key})

    walk(FIRST, frozenset())
