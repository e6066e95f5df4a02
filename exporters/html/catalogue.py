"""The public catalogue as one web page that can be searched without a network."""

from functools import cache
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from exporters.html.report import TEMPLATES
from exporters.texts import cleaned
from models.report.catalogue import COLUMNS, Catalogue

_SAFE_SCHEMES = frozenset({"http", "https"})


def render_catalogue(catalogue: Catalogue) -> bytes:
    """Return the catalogue as a page; identical bytes for an identical catalogue.

    Links other than to web pages are left out.

    Source:
        《条例》(2019) 第十二条、第二十四条 (search and download).
    """
    day = catalogue.made_on
    rows = [
        (tuple(map(cleaned, row)), link if urlsplit(link).scheme in _SAFE_SCHEMES else "")
        for row, link in zip(catalogue.rows, catalogue.links, strict=True)
    ]
    page = _template().render(
        title=f"{catalogue.office}政府信息公开目录",
        day=f"{day.year}年{day.month}月{day.day}日",
        headings=[heading for heading, _ in COLUMNS],
        rows=rows,
    )
    return page.encode()


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True
    )
    return environment.get_template("catalogue.html.jinja")
