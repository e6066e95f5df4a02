"""The widgets of a record's panel: heading, question, form and buttons."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.records.register import Register
from ui.forms.question import Action, QuestionStrip
from ui.forms.record_form import RecordForm

_LETTERS = 24
_EDGES = 60  # pixels


class PanelFrame(QFrame):
    """What a record's panel looks like; what its buttons do is up to its owner.

    Args:
        register: of the records.
        parent: the widget around it.
        several: the register has several records, so that one may follow another.
        inside: it stands in another panel, which has a frame and is wide enough.

    Signals:
        save_asked: store and be done.
        save_next_asked: store and begin the next record.
        cancel_asked: be done without storing.
    """

    save_asked = Signal()
    save_next_asked = Signal()
    cancel_asked = Signal()

    def __init__(
        self,
        register: Register,
        parent: QWidget | None = None,
        *,
        several: bool = True,
        inside: bool = False,
    ) -> None:
        super().__init__(parent)
        self._inside = inside
        self.setObjectName("innerPanel" if inside else "panel")
        self.title = QLabel(self)
        self.title.setObjectName("panelTitle")
        self.title.setContentsMargins(16, 14, 16, 6)
        self.title.setVisible(several)
        self.question = QuestionStrip(self)
        self.form = RecordForm(register, self)
        self._cancel = QPushButton(self.tr("取消"), self)
        self._cancel.setToolTip("Esc")
        self._next = QPushButton(self.tr("保存并新增"), self)
        self._next.setToolTip(self.tr("Ctrl+Enter：保存后接着填下一条，保留分类和日期"))
        self._next.setVisible(several)
        self._save = QPushButton(self.tr("保存 (Ctrl+S)"), self)
        self._save.setObjectName("primary")
        self._save.setAccessibleName(self.tr("保存"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.title)
        layout.addWidget(self.question)
        self._content = self._area()
        layout.addWidget(self._content, 1)
        self._row = self._buttons()
        layout.addWidget(self._row)
        self._shortcuts: list[QShortcut] = []
        self._add_shortcuts(several=several)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Be wide enough for labels and editors in the size of type that is set."""
        if self._inside:
            return
        self.setMinimumWidth(_LETTERS * self.fontMetrics().horizontalAdvance("国") + _EDGES)

    def ask_to_abandon(self, abandon: Action, stay: Action) -> None:
        """Ask what to do with what was entered and is not stored."""
        self.question.ask(
            self.tr("有没保存的修改。"),
            [(self.tr("放弃修改"), abandon), (self.tr("继续编辑"), stay)],
        )

    def ask_to_resume(self, moment: str, drop: Action, resume: Action) -> None:
        """Ask whether to go on with a draft written at `moment`."""
        self.form.setEnabled(False)
        self.question.ask(
            self.tr("上次有没保存的内容（{moment}），要接着填吗？").format(moment=moment),
            [(self.tr("不要了"), drop), (self.tr("接着填"), resume)],
        )

    def ask_about_change(self, theirs: Action, mine: Action, stay: Action) -> None:
        """Ask which of two changes of one record counts."""
        self.question.ask(
            self.tr("这条记录刚才已被别处修改，您的修改还没有保存。"),
            [
                (self.tr("用最新内容"), theirs),
                (self.tr("保留我的修改"), mine),
                (self.tr("再看看"), stay),
            ],
        )

    def ask_about_deletion(self, abandon: Action, anew: Action, stay: Action) -> None:
        """Ask what to do with the change of a record that is gone."""
        self.question.ask(
            self.tr("这条记录刚才已被删除，您的修改还没有保存。"),
            [
                (self.tr("放弃修改"), abandon),
                (self.tr("另存为新记录"), anew),
                (self.tr("再看看"), stay),
            ],
        )

    def hold_still(self, *, still: bool) -> None:
        """Take no input while a record is being stored."""
        for widget in (self.form, self._next, self._save):
            widget.setEnabled(not still)

    def surround(self, make: Callable[[QWidget], QWidget]) -> None:
        """Put the form into a widget made around it."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101 - set by this class
        place = layout.indexOf(self._content)
        layout.removeWidget(self._content)
        layout.insertWidget(place, make(self._content), 1)

    def insert_strip(self, strip: QWidget) -> None:
        """Put a strip above the form."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101 - set by this class
        layout.insertWidget(layout.indexOf(self.question) + 1, strip)

    def give_way(self, *, away: bool) -> None:
        """Leave buttons and keys to a form inside this panel, or take them back."""
        self._row.setVisible(not away)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(not away)

    def _area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setObjectName("panelArea")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.form)
        self.form.focused.connect(lambda widget: area.ensureWidgetVisible(widget, 0, 60))
        return area

    def _buttons(self) -> QWidget:
        row = QWidget(self)
        buttons = QHBoxLayout(row)
        buttons.setContentsMargins(16, 10, 16, 14)
        buttons.setSpacing(8)
        buttons.addStretch()
        for button, asked in (
            (self._cancel, self.cancel_asked),
            (self._next, self.save_next_asked),
            (self._save, self.save_asked),
        ):
            button.clicked.connect(asked)
            buttons.addWidget(button)
        return row

    def _add_shortcuts(self, *, several: bool) -> None:
        keys = [("Ctrl+S", self.save_asked), ("Esc", self.cancel_asked)]
        if several:
            keys += [("Ctrl+Return", self.save_next_asked), ("Ctrl+Enter", self.save_next_asked)]
        for sequence, asked in keys:
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(asked)
            self._shortcuts.append(shortcut)
