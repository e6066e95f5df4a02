"""An editor of texts in which figures stand as chips that follow the log."""

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget
from typing_extensions import override

from models.report.fields_in_text import Segment
from models.report.figure_names import figure_name
from ui.theme import pill_colours
from ui.translation import in_script

CHIP = "\ufffc"
_KIND = QTextFormat.ObjectTypes.UserObject.value + 1
_PATH = QTextFormat.Property.UserProperty.value + 1
_VALUE = QTextFormat.Property.UserProperty.value + 2
_OVERRIDDEN = QTextFormat.Property.UserProperty.value + 3
_MIME = "application/x-report-segments"
_PADDING = 5


class _ChipDrawer(QPyTextObject):
    """Draws a figure: its value on a tinted ground; one that was overridden has a dashed frame."""

    @override
    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        metrics = _metrics(doc)
        width = metrics.horizontalAdvance(_shown(format)) + 2 * _PADDING
        return QSizeF(width, metrics.ascent() + 1)

    @override
    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        metrics = _metrics(doc)
        overridden = bool(format.property(_OVERRIDDEN))
        ground, ink = pill_colours("warning" if overridden else "info")
        room = QRectF(rect.left() + 1, rect.top() - 1, rect.width() - 2, metrics.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dashes = Qt.PenStyle.DashLine if overridden else Qt.PenStyle.SolidLine
        painter.setPen(QPen(ink if overridden else ground, 1, dashes))
        painter.setBrush(ground)
        painter.drawRoundedRect(room, 4, 4)
        painter.setPen(QColor(ink))
        painter.setFont(doc.defaultFont())
        painter.drawText(QPointF(rect.left() + _PADDING, rect.bottom() - 1), _shown(format))
        painter.restore()


class FieldEditor(QTextEdit):
    """Words can be typed; a figure is one character that can be moved and deleted, not changed.

    Signals:
        edited: the clerk changed the text.
        left: the focus went elsewhere.
        chip_opened: path of the figure that was clicked, or on which Enter was pressed.
    """

    edited = Signal()
    left = Signal()
    chip_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawer = _ChipDrawer(self)
        self._overridden: Mapping[str, str] = {}
        self._is_loading = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.document().documentLayout().registerHandler(_KIND, self._drawer)
        self.textChanged.connect(self._tell_edited)

    def show_segments(
        self, segments: Sequence[Segment], overridden: Mapping[str, str] | None = None
    ) -> None:
        """Show a text; the cursor stays where it was as far as it can.

        Args:
            segments: words and figures.
            overridden: why a figure is stated as another number, by path.
        """
        self._overridden = overridden or {}
        place = self.textCursor().position()
        self._is_loading = True
        self.clear()
        self.document().setDefaultFont(self.font())
        self._insert(self.textCursor(), segments)
        self.document().clearUndoRedoStacks()
        self._is_loading = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._describe()

    def insert_segments(self, segments: Sequence[Segment]) -> None:
        """Put words and figures in at the cursor, in place of what is selected."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        self._insert(cursor, segments)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def segments(self) -> tuple[Segment, ...]:
        """Return what stands in the editor."""
        return self._segments(0, self.document().characterCount() - 1)

    def plain(self) -> str:
        """Return the text as it reads, with the values of its figures."""
        return "".join(one.text for one in self.segments())

    def _insert(self, cursor: QTextCursor, segments: Sequence[Segment]) -> None:
        for one in segments:
            if one.path:
                cursor.insertText(CHIP, self._chip(one))
            else:
                cursor.insertText(one.text, QTextCharFormat())

    def _chip(self, figure: Segment) -> QTextCharFormat:
        chip = QTextCharFormat()
        chip.setObjectType(_KIND)
        chip.setProperty(_PATH, figure.path)
        chip.setProperty(_VALUE, figure.text)
        chip.setProperty(_OVERRIDDEN, figure.path in self._overridden)
        return chip

    def _segments(self, start: int, end: int) -> tuple[Segment, ...]:
        found: list[Segment] = []
        block = self.document().findBlock(start)
        while block.isValid() and block.position() <= end:
            if block.position() > start:
                found.append(Segment("\n"))
            fragments = block.begin()
            while not fragments.atEnd():
                fragment = fragments.fragment()
                first = max(start - fragment.position(), 0)
                text = fragment.text()[first : max(end - fragment.position(), 0)]
                form = fragment.charFormat()
                if form.objectType() == _KIND:
                    chip = Segment(str(form.property(_VALUE)), str(form.property(_PATH)))
                    found += [chip] * text.count(CHIP)
                elif text:
                    found.append(Segment(text.replace("\u2028", "\n")))
                fragments += 1
            block = block.next()
        return _joined(found)

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        chosen = self._segments(cursor.selectionStart(), cursor.selectionEnd())
        data = QMimeData()
        data.setText("".join(one.text for one in chosen))
        data.setData(_MIME, json.dumps([[one.text, one.path] for one in chosen]).encode())
        return data

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasFormat(_MIME):
            kept = json.loads(bytes(source.data(_MIME).data()))
            self.insert_segments([Segment(text, path) for text, path in kept])
        else:
            self.insert_segments([Segment(source.text().replace(CHIP, ""))])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        path = self._chip_beside(self.textCursor())
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if path and held and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.chip_opened.emit(path)
            return
        super().keyPressEvent(event)
        # What is typed beside a chip is words, not another chip.
        if self.currentCharFormat().objectType() == _KIND:
            self.setCurrentCharFormat(QTextCharFormat())

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        path = self._chip_at(e.position())
        if path and not self.textCursor().hasSelection():
            self.chip_opened.emit(path)

    @override
    def event(self, e: QEvent) -> bool:
        if isinstance(e, QHelpEvent) and e.type() == QEvent.Type.ToolTip:
            place = self.viewport().mapFrom(self, e.pos())
            path = self._chip_at(QPointF(place))
            QToolTip.showText(e.globalPos(), self._told(path) if path else "", self)
            return True
        return super().event(e)

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        if e.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _told(self, path: str) -> str:
        text = self.tr("{name}：由台账计算，单击查看记录或改写").format(
            name=in_script(figure_name(path))
        )
        if path in self._overridden:
            text += "\n" + self.tr("已改写，理由：{reason}").format(reason=self._overridden[path])
        return text

    def _chip_at(self, place: QPointF) -> str:
        """Return the path of the figure at a place of the viewport, empty where there is none."""
        position = (
            self.document()
            .documentLayout()
            .hitTest(
                place + QPointF(0, self.verticalScrollBar().value()), Qt.HitTestAccuracy.ExactHit
            )
        )
        return "" if position < 0 else self._path_after(position)

    def _chip_beside(self, cursor: QTextCursor) -> str:
        """Return the path of the figure before a cursor, or else of the one behind it."""
        before = self._path_after(cursor.position() - 1) if cursor.position() else ""
        return before or self._path_after(cursor.position())

    def _path_after(self, position: int) -> str:
        """Return the path of the figure that is the character behind a position."""
        cursor = QTextCursor(self.document())
        if position + 1 >= self.document().characterCount():
            return ""
        cursor.setPosition(position + 1)
        return self._path_of(cursor.charFormat())

    def _path_of(self, form: QTextCharFormat) -> str:
        return str(form.property(_PATH)) if form.objectType() == _KIND else ""

    def _tell_edited(self) -> None:
        if not self._is_loading:
            self._describe()
            self.edited.emit()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.plain()[:1000])


def _joined(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Return segments with neighbouring words as one."""
    joined: list[Segment] = []
    for one in segments:
        if joined and not one.path and not joined[-1].path:
            joined[-1] = Segment(joined[-1].text + one.text)
        else:
            joined.append(one)
    return tuple(joined)


def _shown(form: QTextFormat) -> str:
    return str(form.property(_VALUE))


def _metrics(document: QTextDocument) -> QFontMetricsF:
    return QFontMetricsF(document.defaultFont())
