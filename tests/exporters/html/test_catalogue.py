"""The public catalogue as a web page."""

import datetime

from exporters.html.catalogue import render_catalogue
from models.report.catalogue import Catalogue

ROW = ("1", "关于<低保>的通知", "", "2026-03-05", "2026-03-06", "", "社会救助类", "", "", "有效")


def page(link=""):
    day = datetime.date(2026, 11, 23)
    return render_catalogue(Catalogue("徐家坪镇人民政府", day, (ROW,), (link,))).decode()


def test_texts_are_shown_as_they_are():
    shown = page()

    assert "徐家坪镇人民政府政府信息公开目录" in shown
    assert "关于&lt;低保&gt;的通知" in shown
    assert '<th scope="col">索引号</th>' in shown
    assert "截至2026年11月23日" in shown


def test_only_links_to_web_pages_are_links():
    assert 'href="https://www.example.cn/1"' in page("https://www.example.cn/1")
    assert "href" not in page("javascript:alert(1)")


def test_page_needs_nothing_from_elsewhere():
    assert "src=" not in page()
    assert "<link" not in page()
