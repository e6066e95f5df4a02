"""The words of the law beside the field whose hint cites them."""

import tomllib

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from models.records import BY_KEY
from ui.widgets.law_mark import LAW_FOLDER, LawWindow, cited_articles


@pytest.mark.parametrize(
    ("hint", "cited"),
    [
        ("20个工作日内公开（《条例》第二十六条）。", [("政府信息公开条例", "第二十六条")]),
        ("一次性告知（第三十条）。", [("政府信息公开条例", "第三十条")]),
        (
            "填“是”（《条例》第四十七条、第五十一条）。",
            [("政府信息公开条例", "第四十七条"), ("政府信息公开条例", "第五十一条")],
        ),
        ("先复议再起诉（行政复议法第二十三条）。", [("行政复议法", "第二十三条")]),
        ("最多30日（《信访工作条例》第三十四条）。", []),
        ("同一信息只计一条。", []),
        ("没有收的一条（《条例》第九十九条）。", []),
    ],
)
def test_a_hint_shows_exactly_the_articles_it_cites(hint, cited):
    found = [(one.law, one.number) for one in cited_articles(hint)]
    assert [number for _, number in found] == [number for _, number in cited]
    assert all(law.endswith(end) for (law, _), (end, _) in zip(found, cited, strict=True))


def test_the_words_are_those_of_the_law():
    (article,) = cited_articles("（《条例》第二十六条）")
    assert article.text == (
        "属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。"
        "法律、法规对政府信息公开的期限另有规定的，从其规定。"
    )


def test_every_article_of_the_regulation_that_a_field_cites_is_kept():
    hints = [field.hint for one in BY_KEY.values() for field in one.fields.values() if field.hint]
    citing = [hint for hint in hints if "《条例》第" in hint or "（第" in hint]
    assert citing
    assert [hint for hint in citing if not cited_articles(hint)] == []


def test_laws_say_which_edition_they_are():
    for path in LAW_FOLDER.glob("*.toml"):
        law = tomllib.loads(path.read_text("utf-8"))
        assert law["title"].startswith("中华人民共和国")
        assert law["edition"].endswith("起施行")
        assert all(text.strip().endswith("。") for text in law["articles"].values())


@pytest.fixture
def form(window_of, settled):
    window = window_of("publication")
    window.page.add_record()
    settled()
    return window


def field_of(window, name):
    return next(
        one
        for one in window.page.findChildren(object)
        if getattr(one, "accessibleName", str)() == name and one.focusPolicy()
    )


def read_and_close(window):
    (shown,) = window.findChildren(LawWindow)
    texts = [one.text() for one in shown.findChildren(QLabel)]
    shown.close()
    return texts


def test_the_mark_and_its_key_show_the_article(qtbot, form):
    (mark,) = [
        one for one in form.findChildren(QPushButton) if one.accessibleName() == "成文日期：条文"
    ]
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    texts = read_and_close(form)
    assert "第二十六条" in texts
    assert "《中华人民共和国政府信息公开条例》" in texts
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    field = field_of(form, "成文日期")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert "第二十六条" in read_and_close(form)
