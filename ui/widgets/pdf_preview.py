"""A document as it will be printed."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QTimer
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme import icon

_ENOUGH = 16  # characters that tell one paragraph from others
_NEAR = 120  # points within which two places are seen together
_ABOVE = 60
_LEAST_ZOOM, _MOST_ZOOM, _STEP = 0.25, 4.0, 1.2


class PdfPreview(QFrame):
    """Shows a PDF from memory; a newer one takes its place without losing the reader's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._document = QPdfDocument(self)
        self._buffer: QBuffer | None = None
        self._target = (-1, -1)
        self._view = QPdfView(self)
        self._view.setObjectName("pdfView")
        self._view.setAccessibleName(self.tr("预览"))
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setPageSpacing(10)
        self._view.setDocument(self._document)
        self._pages = QLabel(self)
        self._pages.setObjectName("muted")
        self._state = QLabel(self)
        self._state.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(self._bar())
        layout.addWidget(self._view, 1)
        self._view.pageNavigator().currentPageChanged.connect(self._show_page)

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 6, 8, 6)
        bar.setSpacing(4)
        bar.addWidget(self._pages)
        bar.addStretch()
        bar.addWidget(self._state)
        bar.addSpacing(8)
        for picture, text, act in (
            ("minus", self.tr("缩小"), lambda: self._zoom(1 / _STEP)),
            ("plus", self.tr("放大"), lambda: self._zoom(_STEP)),
        ):
            button = QPushButton(icon(picture), "", self)
            button.setObjectName("quiet")
            button.setAccessibleName(text)
            button.setToolTip(text)
            button.clicked.connect(lambda _checked=False, act=act: act())
            bar.addWidget(button)
        fit = QPushButton(self.tr("适合宽度"), self)
        fit.setObjectName("quiet")
        fit.setAccessibleName(self.tr("适合宽度"))
        fit.clicked.connect(lambda: self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth))
        bar.addWidget(fit)
        return bar

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    def show_state(self, sentence: str) -> None:
        """Say that a newer preview is on its way, or nothing."""
        self._state.setText(sentence)

    def show_pdf(self, content: bytes) -> None:
        """Show a document at the place where the one before was being read."""
        bar = self._view.verticalScrollBar()
        place = bar.value()
        buffer = QBuffer(self)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.close()
        self._document.load(buffer)
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._buffer = buffer
        self._show_page(self._view.pageNavigator().currentPage())
        # The view learns the heights of the pages before the next turn of the event loop.
        QTimer.singleShot(0, self._view, lambda: bar.setValue(min(place, bar.maximum())))

    def go_to(self, words: str) -> None:
        """Turn to where words stand, unless that page is in sight already.

        Line breaks and spaces do not count, nor what follows the first characters.
        """
        wanted = "".join(words.split())[:_ENOUGH]
        if not wanted or self.page_count == 0:
            return
        navigator = self._view.pageNavigator()
        first = navigator.currentPage()
        pages = sorted(range(self.page_count), key=lambda page: (page != first, page))
        for page in pages:
            place = self._place_of(wanted, page)
            if place is None:
                continue
            target = (page, int(place.y()) // _NEAR)
            if target != self._target:
                self._target = target
                navigator.jump(page, QPointF(0, max(place.y() - _ABOVE, 0)), 0)
            return

    def _place_of(self, wanted: str, page: int) -> QPointF | None:
        """Return where words begin on a page, in points from its upper left; None if not there."""
        text = self._document.getAllText(page).text()
        places = [place for place, one in enumerate(text) if not one.isspace()]
        found = "".join(text[place] for place in places).find(wanted)
        if found < 0:
            return None
        chosen = self._document.getSelectionAtIndex(page, places[found], 1)
        return chosen.boundingRectangle().topLeft()

    def clear(self) -> None:
        """Show nothing."""
        self._document.close()
        self._pages.clear()

    def _show_page(self, page: int) -> None:
        sentence = self.tr("第 {page} 页，共 {count} 页")
        self._pages.setText(sentence.format(page=page + 1, count=self.page_count))

    def _zoom(self, factor: float) -> None:
        if self._view.zoomMode() is not QPdfView.ZoomMode.Custom:
            shown = self._document.pagePointSize(0).width() * self.logicalDpiX() / 72
            self._view.setZoomFactor(self._view.viewport().width() / max(shown, 1))
            self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        wanted = self._view.zoomFactor() * factor
        self._view.setZoomFactor(max(_LEAST_ZOOM, min(_MOST_ZOOM, wanted)))
