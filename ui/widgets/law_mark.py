"""A small mark beside a hint that cites an article: it shows the words of the law."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.translation import in_script

LAW_FOLDER = Path(__file__).parents[2] / "resources" / "law"
KEYS = "Shift+F1"
_ARTICLE = r"第[一二三四五六七八九十百]+条"
_CITATION = re.compile(rf"(《[^》]+》|[一-龥]{{2,8}}法)?({_ARTICLE}(?:、{_ARTICLE})*)")
_LETTERS = 34
_MOST_HEIGHT = 420  # pixels


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a law.

    Attributes:
        law: full name of the law.
        edition: when it was published and came into force.
        number: such as `第三十条`.
        text: its words, one paragraph a line.
    """

    law: str
    edition: str
    number: str
    text: str


@cache
def _articles() -> dict[tuple[str, str], Article]:
    """Return the articles by the name a hint cites the law with, and the article's number."""
    found = {}
    for path in sorted(LAW_FOLDER.glob("*.toml")):
        law = tomllib.loads(path.read_text(encoding="utf-8"))
        for number, text in law["articles"].items():
            article = Article(law["title"], law["edition"], number, text.strip())
            found.update({(name, number): article for name in law["names"]})
    return found


def cited_articles(hint: str) -> list[Article]:
    """Return the articles that a hint cites and whose words are kept, in order."""
    known = _articles()
    return [
        known[match[1] or "", number]
        for match in _CITATION.finditer(hint)
        for number in re.findall(_ARTICLE, match[2])
        if (match[1] or "", number) in known
    ]


class LawMark(QPushButton):
    """Shows the articles a hint cites, in a window beside the form.

    It is no stop on the way from field to field: from its field, a key does the same.
    """

    def __init__(
        self, label: str, articles: list[Article], field: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._articles = articles
        self.setObjectName("lawMark")
        self.setText(self.tr("条文"))
        self.setAccessibleName(self.tr("{field}：条文").format(field=label))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        numbers = "、".join(dict.fromkeys(one.number for one in articles))
        self.setToolTip(self.tr("看{articles}原文（{keys}）").format(articles=numbers, keys=KEYS))
        keys = QShortcut(QKeySequence(KEYS), field)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.show_articles)
        self.clicked.connect(self.show_articles)

    def show_articles(self) -> None:
        """Open the window with the words of the law."""
        LawWindow(self._articles, self.window()).show()


class LawWindow(QDialog):
    """The words of some articles, to be read and copied."""

    def __init__(self, articles: list[Article], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("条文"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        width = _LETTERS * self.fontMetrics().horizontalAdvance("国")
        law = ""
        for article in articles:
            if article.law != law:
                law = article.law
                column.addWidget(self._line(f"《{law}》", "panelTitle", width))
                column.addWidget(self._line(article.edition, "fieldHint", width))
            column.addWidget(self._line(article.number, "sectionTitle", width))
            column.addWidget(self._line(article.text, "", width))
        column.addStretch()
        area = QScrollArea(self)
        area.setObjectName("panelArea")
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setAccessibleName(self.tr("条文"))
        close = QPushButton(self.tr("关闭"), self)
        close.setObjectName("primary")
        close.setAccessibleName(self.tr("关闭"))
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 16, 16)
        layout.addWidget(area, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        height = body.sizeHint().height() + close.sizeHint().height() + 40
        self.resize(width + 80, min(height, _MOST_HEIGHT))
        close.setFocus()

    def _line(self, text: str, name: str, width: int) -> QLabel:
        line = QLabel(in_script(text), self)
        line.setObjectName(name)
        line.setWordWrap(True)
        line.setMinimumWidth(width)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return line
