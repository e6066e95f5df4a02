"""Editors of texts and numbers."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from models.fields import Field
from models.kinds import TEXT
from ui.forms.editor import Editor
from ui.translation import in_script

Index = QModelIndex | QPersistentModelIndex

_MOST_LINES = 8
_LABEL = Qt.ItemDataRole.UserRole
_WIDE, _LONGEST_LINE = 24, 100
"""Texts that are usually as long as this, and may be longer than that, wrap in their editor."""


class _LabelDelegate(QStyledItemDelegate):
    """Shows the label of a value in the list, which may say more than the value itself."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        label = index.data(_LABEL)
        if label:
            option.text = str(label)  # type: ignore[attr-defined]


class LineEditor(Editor):
    """One line; offers values used so far while typing."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._line = QLineEdit(self)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self._line)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self.edited)
        completer.popup().setObjectName("suggestions")
        self._line.setCompleter(completer)
        self._line.textEdited.connect(self.edited)
        self.hold(self._line)

    @property
    @override
    def control(self) -> QWidget:
        return self._line

    @override
    def show_value(self, value: object) -> None:
        self._line.setText(self.field.kind.format(value))
        self._line.setCursorPosition(0)

    @override
    def show_cell(self, cell: object) -> None:
        self._line.setText(str(cell or ""))

    @override
    def cell(self) -> object:
        return self._line.text()

    @override
    def suggest(self, values: Sequence[str]) -> None:
        self._known.setStringList(list(values))

    @override
    def tidy(self) -> None:
        if self.field.kind is TEXT:
            return
        try:
            text = self.field.kind.format(self.field.kind.parse(self._line.text()))
        except ValueError:
            return
        self._line.setText(text)


class SuggestionEditor(Editor):
    """A line with a list of usual values; any other may be typed."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._box = QComboBox(self, editable=True)
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._box.setMinimumContentsLength(6)
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.addItems(list(field.choices))
        self._box.setCurrentIndex(-1)
        line = self._box.lineEdit()
        assert line is not None  # noqa: S101 - an editable box has one
        self._line = line
        completer = self._box.completer()
        assert completer is not None  # noqa: S101 - an editable box has one
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.popup().setObjectName("suggestions")
        for listing in (self._box.view(), completer.popup()):
            listing.setItemDelegate(_LabelDelegate(listing))
        self._line.textEdited.connect(self.edited)
        self._box.activated.connect(self.edited)
        self.hold(self._box)
        self.watch(self._line)

    @property
    @override
    def control(self) -> QWidget:
        return self._box

    @override
    def show_value(self, value: object) -> None:
        text = self.field.kind.format(value)
        self._box.setCurrentIndex(self._box.findText(text) if text else -1)
        self._box.setEditText(text)
        self._line.setCursorPosition(0)

    @override
    def cell(self) -> object:
        return self._box.currentText()

    @override
    def suggest(self, values: Sequence[str]) -> None:
        self.suggest_only({value: value for value in (*self.field.choices, *values)})

    @override
    def suggest_only(self, labels: Mapping[str, str]) -> None:
        text = self._box.currentText()
        blocker = QSignalBlocker(self._box)
        self._box.clear()
        for place, (value, label) in enumerate(labels.items()):
            self._box.addItem(value)
            self._box.setItemData(place, in_script(label), _LABEL)
            self._box.setItemData(place, in_script(label), Qt.ItemDataRole.AccessibleTextRole)
        self._box.setCurrentIndex(self._box.findText(text) if text else -1)
        self._box.setEditText(text)
        blocker.unblock()


class WrappingEditor(Editor):
    """A text that wraps and grows with its content; a TEXT field takes no line breaks."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._one_line = field.kind is TEXT
        self._text = QPlainTextEdit(self)
        self._text.setTabChangesFocus(True)
        self._text.document().setDocumentMargin(1)
        self._text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._loading = False
        self._text.textChanged.connect(self._take_change)
        self._text.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.hold(self._text)
        self._fit()

    @property
    @override
    def control(self) -> QWidget:
        return self._text

    @override
    def show_value(self, value: object) -> None:
        # A plain text edit has no signal for the user's changes alone.
        self._loading = True
        self._text.setPlainText(self.field.kind.format(value))
        self._loading = False

    @override
    def cell(self) -> object:
        return self._text.toPlainText()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.Show}:
            self._fit()
        enter = isinstance(event, QKeyEvent) and event.key() in {
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        }
        if self._one_line and enter and event.type() == QEvent.Type.KeyPress:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _take_change(self) -> None:
        if not self._loading:
            self.edited.emit()

    def _fit(self, *_size: object) -> None:
        """Make the editor as high as its lines, between one (or two) and eight."""
        lines = round(self._text.document().size().height())
        least = 1 if self._one_line else 2
        shown = min(max(lines, least), _MOST_LINES)
        bars = Qt.ScrollBarPolicy
        self._text.setVerticalScrollBarPolicy(
            bars.ScrollBarAsNeeded if lines > _MOST_LINES else bars.ScrollBarAlwaysOff
        )
        margins = self._text.contentsMargins()
        edge = 2 * round(self._text.document().documentMargin()) + margins.top() + margins.bottom()
        height = shown * self._text.fontMetrics().lineSpacing() + edge
        if self._text.height() != height:
            self._text.setFixedHeight(height)


def text_editor(field: Field, parent: QWidget | None = None) -> Editor:
    """Return the editor that suits a text: with a list, wrapping, or a plain line."""
    if field.choices:
        return SuggestionEditor(field, parent)
    if field.characters >= _WIDE and (field.max_length or 0) > _LONGEST_LINE:
        return WrappingEditor(field, parent)
    return LineEditor(field, parent)
