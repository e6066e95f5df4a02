"""The texts of the report: the list of them, and the editor of the one that is chosen."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QFont
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from models.problems import Problem
from models.report.annual import AnnualReport
from models.report.fields_in_text import Segment, insertable, template_of
from models.report.figure_names import figure_name
from models.report.narrative import SIMILAR
from models.report.overrides import Override
from models.report.phrase_library import Phrase
from models.report.places import TEXTS
from models.report.texts import EditableText
from ui.dialogs.figure_palette import FigurePalette
from ui.theme import icon
from ui.translation import in_script
from ui.widgets.field_editor import FieldEditor

_PAUSE = 1000  # milliseconds after the last key
_KEY = Qt.ItemDataRole.UserRole
_PER_CENT = 100
_LINES_BEFORE = 5
_TIP = 200


class ReportTexts(QWidget):
    """Edits one text at a time; what is typed is handed over by itself.

    Signals:
        changed: key and new text; None for the wording of the form.
        followed: words of the paragraph in which the cursor stands, for the preview.
        figure_opened: path of the figure whose records are wanted.
        override_asked: path of the figure that a text is to state otherwise.
        override_dropped: path of the figure that is to be stated as counted again.
        plan_asked: the list of problems, measures and plans is wanted.
    """

    changed = Signal(str, object)
    followed = Signal(str)
    figure_opened = Signal(str)
    override_asked = Signal(str)
    override_dropped = Signal(str)
    plan_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[str, EditableText] = {}
        self._phrases: Mapping[str, Sequence[Phrase]] = {}
        self._overrides: Mapping[str, Override] = {}
        self._report: AnnualReport | None = None
        self._key = ""
        self._handed = ""
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("报告的各段文字"))
        self._list.setMinimumWidth(120)
        self._list.setWordWrap(True)
        self._list.setSpacing(2)
        self._list.currentItemChanged.connect(self._choose)
        self._name = QLabel(self)
        self._name.setObjectName("sectionTitle")
        self._name.setWordWrap(True)
        self.editor = FieldEditor(self)
        self.editor.edited.connect(self._note_change)
        self.editor.left.connect(self.hand_over)
        self.editor.chip_opened.connect(self._offer)
        self.editor.cursorPositionChanged.connect(self._follow)
        self._name.setBuddy(self.editor)
        self._before_name = QLabel(self)
        self._before_name.setObjectName("fieldLabel")
        self._before = QPlainTextEdit(self)
        self._before.setReadOnly(True)
        self._before.setTabChangesFocus(True)
        self._before.setAccessibleName(self.tr("上年文字"))
        lines = _LINES_BEFORE * self.fontMetrics().lineSpacing() + 16
        self._before.setFixedHeight(lines)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.hand_over)
        self._follow_soon = QTimer(self, singleShot=True, interval=_PAUSE // 4)
        self._follow_soon.timeout.connect(self._tell_place)
        self._build()

    def _build(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(6)
        self._insert = self._tool(self.tr("插入数字…"), "plus", self.ask_figure)
        self._choices = self._tool(self.tr("范例"), "bookmark", None)
        self._phrase_menu = QMenu(self._choices)
        self._phrase_menu.setToolTipsVisible(True)
        self._choices.setMenu(self._phrase_menu)
        self._plan = self._tool(self.tr("问题和计划…"), "clipboard-check", self.plan_asked.emit)
        self._reset = self._tool(self.tr("恢复默认"), "undo-2", self._take_default)
        for button in (self._insert, self._choices, self._plan, self._reset):
            tools.addWidget(button)
        tools.addStretch()
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 8, 10, 10)
        column.setSpacing(6)
        column.addWidget(self._name)
        column.addLayout(tools)
        column.addWidget(self.editor, 1)
        column.addWidget(self._before_name)
        column.addWidget(self._before)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._list)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([140, 340])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _tool(self, text: str, picture: str, act: object) -> QPushButton:
        button = QPushButton(icon(picture), "", self)
        button.setObjectName("quiet")
        button.setAccessibleName(text)
        button.setToolTip(text)
        if callable(act):
            button.clicked.connect(lambda _checked=False: act())
        return button

    def show_report(self, report: AnnualReport) -> None:
        """Show the texts of a report; what is being typed stays."""
        self._report = report
        self._phrases, self._overrides = report.phrases, report.overrides
        before = self._texts
        self._texts = {one.key: one for one in report.texts}
        if list(before) != list(self._texts):
            self._fill_list()
        self._mark(report.findings)
        if self._key not in self._texts:
            self.focus_text(next(iter(self._texts), ""), focus=False)
        elif not self._pause.isActive():
            self._show()

    def _fill_list(self) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        section = None
        for one in self._texts.values():
            if one.section != section:
                section = one.section
                heading = QListWidgetItem(in_script(section), self._list)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                bold = QFont(self._list.font())
                bold.setBold(True)
                heading.setFont(bold)
            item = QListWidgetItem(self._list)
            item.setData(_KEY, one.key)
        self._list.blockSignals(False)

    def _mark(self, findings: Sequence[Problem]) -> None:
        """Say beside each text whether it is the office's own, like last year's, or faulty."""
        found = [one.where.row for one in findings if one.where.section == TEXTS]
        for item in self._items():
            one = self._texts[str(item.data(_KEY))]
            marks = []
            if one.is_own:
                marks.append(self.tr("已改"))
            if one.similarity is not None and one.similarity >= SIMILAR:
                marks.append(self.tr("同上年 {share}%").format(share=_share(one)))
            if found.count(one.label):
                marks.append(self.tr("{count} 条意见").format(count=found.count(one.label)))
            told = "，".join(marks)
            item.setText(in_script(one.label) + (f"\n{told}" if told else ""))
            item.setToolTip(item.text())

    def _items(self) -> list[QListWidgetItem]:
        items = (self._list.item(row) for row in range(self._list.count()))
        return [one for one in items if one.data(_KEY)]

    def focus_text(self, key: str, *, focus: bool = True) -> None:
        """Show a text, and put the focus into its editor."""
        for item in self._items():
            if item.data(_KEY) == key:
                self._list.setCurrentItem(item)
        if focus:
            self.editor.setFocus()

    def focus_label(self, label: str) -> None:
        """Show the text that findings call by a label."""
        key = next((one.key for one in self._texts.values() if one.label == label), "")
        if key:
            self.focus_text(key)

    def _choose(self, item: QListWidgetItem | None) -> None:
        self.hand_over()
        self._key = str(item.data(_KEY)) if item is not None else ""
        if self._key in self._texts:
            self._show()
            self._tell_place()

    def _show(self) -> None:
        shown = self._texts[self._key]
        self._handed = template_of(shown.segments)
        if self.editor.segments() != shown.segments or self._overrides:
            told = {path: one.reason for path, one in self._overrides.items()}
            self.editor.show_segments(shown.segments, told)
        self._name.setText(in_script(f"{shown.section} · {shown.label}"))
        self.editor.setAccessibleName(in_script(shown.label))
        self._before.setPlainText(in_script(shown.before))
        self._before.setVisible(bool(shown.before))
        self._before_name.setVisible(bool(shown.before))
        title = self.tr("上年文字")
        if shown.similarity is not None:
            title = self.tr("上年文字（相同 {share}%）").format(share=_share(shown))
        self._before_name.setText(title)
        self._reset.setEnabled(shown.is_own)
        self._reset.setAccessibleName(
            self.tr("恢复默认：{name}").format(name=in_script(shown.label))
        )
        self._plan.setVisible(shown.key == "problems")
        self._offer_phrases()

    def _offer_phrases(self) -> None:
        self._phrase_menu.clear()
        for phrase in self._phrases.get(self._key, ()):
            name = phrase.label if phrase.fits else self.tr("{name}（本年不符）")
            name = in_script(name.format(name=phrase.label))
            entry = self._phrase_menu.addAction(f"{name} — {in_script(phrase.situation)}")
            words = "".join(one.text for one in phrase.segments)
            entry.setToolTip(in_script(words[:_TIP]))
            entry.triggered.connect(partial(self.take_phrase, phrase))
        self._choices.setEnabled(not self._phrase_menu.isEmpty())

    def take_phrase(self, phrase: Phrase, _checked: object = None) -> None:
        """Put a wording in at the cursor, in place of what is selected."""
        self.editor.insert_segments(phrase.segments)
        self.editor.setFocus()

    def insert(self, segments: Sequence[Segment]) -> None:
        """Put words and figures in at the cursor."""
        self.editor.insert_segments(segments)
        self.editor.setFocus()

    def ask_figure(self) -> None:
        """Offer all figures of the year, to put one in at the cursor."""
        if self._report is None:
            return
        palette = FigurePalette(insertable(self._report.figures), self)
        palette.chosen.connect(lambda one: self.insert([Segment(one.value, one.path)]))
        palette.open()

    def hand_over(self) -> None:
        """Hand over what was typed, if it is new."""
        self._pause.stop()
        shown = self._texts.get(self._key)
        if shown is None:
            return
        entered = template_of(self.editor.segments())
        if entered in {self._handed, template_of(shown.segments)}:
            return
        # It may be asked for again before the report with it is there, in another year even.
        self._handed = entered
        self.changed.emit(self._key, entered.strip() if self.editor.plain().strip() else None)

    def _take_default(self) -> None:
        self._pause.stop()
        shown = self._texts[self._key]
        # What is typed is given up; the default comes back with the next report.
        self.editor.show_segments(shown.segments)
        self._handed = template_of(shown.segments)
        self.changed.emit(self._key, None)
        self.editor.setFocus()

    def _note_change(self) -> None:
        self._pause.start()

    def _follow(self) -> None:
        self._follow_soon.start()

    def _tell_place(self) -> None:
        words = self.editor.textCursor().block().text()
        plain = "".join(one for one in words if one != "\ufffc")
        if plain.strip():
            self.followed.emit(self._paragraph())

    def _paragraph(self) -> str:
        """Return the paragraph of the cursor as it reads in the report."""
        number = self.editor.textCursor().blockNumber()
        lines = self.editor.plain().split("\n")
        return lines[number] if number < len(lines) else ""

    def _offer(self, path: str) -> None:
        """Offer what can be done with a figure."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        heading = menu.addAction(in_script(figure_name(path)))
        heading.setEnabled(False)
        records = menu.addAction(self.tr("查看记录"))
        records.triggered.connect(lambda: self.figure_opened.emit(path))
        change = menu.addAction(self.tr("改写这个数字…"))
        change.triggered.connect(lambda: self.override_asked.emit(path))
        if path in self._overrides:
            back = menu.addAction(self.tr("恢复台账数字"))
            back.triggered.connect(lambda: self.override_dropped.emit(path))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(QCursor.pos() + QPoint(4, 4))


def _share(text: EditableText) -> int:
    return round(_PER_CENT * (text.similarity or 0))
