"""Tells, while an application is entered, of repeats and of answers that are public already."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.problems import Progress
from models.records.application import APPLICATION
from models.records.publication import PUBLICATION
from models.records.register import Values
from models.store.application_hints import (
    ALIKE,
    SimilarRequest,
    published_answers,
    similar_requests,
)
from ui.desk import Desk
from ui.forms.entry_panel import EntryPanel
from ui.translation import in_script

_LOOKED_AT = ("applicant", "content", "document_number")
_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Hints:
    """What was found for an application that is being entered."""

    similar: Sequence[SimilarRequest]
    public: Sequence[Values]


class RequestHints(QFrame):
    """A strip above the form of a new application; it never takes the focus by itself.

    Signals:
        opened: key of a register and the ids of the records that are wanted.

    Source:
        《条例》(2019) 第三十六条第（一）项、第（六）项.
    """

    opened = Signal(str, object)

    def __init__(self, desk: Desk, panel: EntryPanel) -> None:
        super().__init__(panel)
        self.setObjectName("questionStrip")
        self._desk, self._panel = desk, panel
        self._looked: object = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(16, 10, 16, 10)
        panel.insert_strip(self)
        panel.opened.connect(self._begin)
        panel.closed.connect(self._begin)
        panel.form.field_left.connect(self._look)
        self.hide()

    def _begin(self) -> None:
        self._looked = None
        self.hide()

    def _look(self, *_field: object) -> None:
        panel = self._panel
        if panel.record_id is not None or not panel.form.is_changed:
            return
        cells = panel.form.cells()
        values = {name: str(cells.get(name) or "").strip() for name in _LOOKED_AT}
        if values == self._looked or not values["content"]:
            return
        self._looked = values
        workspace = self._desk.workspace

        def work(_progress: Progress) -> Hints:
            similar = similar_requests(workspace, values)
            return Hints(similar, published_answers(workspace, values["content"]))

        self._desk.tasks.run(
            work, label=self.tr("正在查找相似的申请"), on_done=partial(self._take, values)
        )

    def _take(self, values: object, hints: Hints) -> None:
        if values != self._looked or self._panel.record_id is not None:
            return
        while self._lines.count():
            widget = self._lines.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._tell_similar(hints.similar)
        if hints.public:
            title = " ".join(hints.public[0]["title"].split())[:_SHOWN]
            sentence = self.tr("可能已经公开：{title}。公开过的可以告知获取途径。")
            ids = tuple(one["id"] for one in hints.public)
            self._add(sentence.format(title=in_script(title)), PUBLICATION.key, ids)
        self.setVisible(bool(self._lines.count()))

    def _tell_similar(self, similar: Sequence[SimilarRequest]) -> None:
        repeats = [one for one in similar if one.is_repeat]
        close = [one for one in similar if one.likeness >= ALIKE]
        alike = repeats or close or list(similar)
        if not alike:
            return
        first = alike[0]
        if repeats:
            sentence = self.tr("同一申请人已申请过相同内容（{day}），可能是重复申请。")
        elif first.same_person or not close:
            sentence = self.tr("同一申请人还有其他申请（{day} 等 {count} 件）。")
        else:
            sentence = self.tr("有人申请过相近的内容（{day} 等 {count} 件），可参考当时的答复。")
        text = sentence.format(day=first.values["received_on"], count=len(alike))
        self._add(text, APPLICATION.key, tuple(one.values["id"] for one in alike))

    def _add(self, text: str, register: str, ids: tuple[int, ...]) -> None:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        label = QLabel(text, line)
        label.setWordWrap(True)
        button = QPushButton(self.tr("查看"), line)
        button.setAccessibleName(self.tr("查看：{text}").format(text=text))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.opened.emit(register, ids))
        row.addWidget(label, 1)
        row.addWidget(button)
        self._lines.addWidget(line)
