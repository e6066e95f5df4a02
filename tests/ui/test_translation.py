import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QObject

from models.messages import Message
from ui.translation import TRANSLATIONS, in_script, translated

CHINESE = re.compile(r"[\u3400-\u9fff]")


class Page(QObject):
    def sentence(self):
        return self.tr("打开设置，导入 {count} 条")


class PageOfAKind(Page):
    pass


@pytest.mark.parametrize("page", [Page, PageOfAKind], ids=["own", "inherited"])
def test_traditional_needs_no_catalogue(speak, page):
    speak("zh_TW")
    assert page().sentence() == "打開設置，導入 {count} 條"


def test_simplified_is_what_is_written(speak):
    speak("zh_CN")
    assert Page().sentence() == "打开设置，导入 {count} 条"


def test_an_unknown_language_counts_as_simplified(speak):
    speak("xx")
    assert Page().sentence() == "打开设置，导入 {count} 条"


def test_sentences_of_the_models_follow_the_script(speak):
    message = Message("编号“{number}”已经用过，请换一个编号。", {"number": "2018-1"})
    assert translated(message) == "编号“2018-1”已经用过，请换一个编号。"
    speak("zh_TW")
    assert translated(message) == "編號“2018-1”已經用過，請換一個編號。"
    assert in_script("监督渠道") == "監督渠道"


def test_labels_that_are_law_stay_chinese_in_english(speak):
    speak("en")
    assert in_script("监督渠道") == "监督渠道"


def test_the_window_speaks_english(speak, window_of):
    speak("en")
    window = window_of("office")
    assert window.windowTitle() == "Disclosure Register"
    assert not CHINESE.search(window.sidebar.findChildren(QObject, "sidebarButton")[0].text())


def test_every_english_text_keeps_the_places_of_its_values():
    wrong = []
    for message in ElementTree.parse(TRANSLATIONS / "en.ts").iter("message"):  # noqa: S314
        source, english = message.findtext("source", ""), message.findtext("translation", "")
        if sorted(re.findall(r"\{.*?\}", source)) != sorted(re.findall(r"\{.*?\}", english)):
            wrong.append(source)
    assert wrong == []


def test_the_compiled_catalogue_is_newer_than_nothing():
    assert Path(TRANSLATIONS / "en.qm").stat().st_size > 1000
