"""Printing a PDF: the very file that is archived, drawn page by page on a printer of the system."""

import datetime
import hashlib
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from models.problems import SILENT, Progress, UserError
from models.records.dispatch import PRINT_JOB
from models.store.changes import Changes, Edit, make_changes
from models.store.workspace import Workspace

_RESOLUTION = 600  # dots in an inch, as office printers have
_STRIP = 600  # rows of dots drawn at a time, so that a page needs little memory
_POINTS = 72


@dataclass(frozen=True, slots=True)
class PrintSettings:
    """How something is printed; remembered for each kind of document.

    Attributes:
        printer: name of the printer.
        duplex: on both sides, turned at the long edge.
        copies: how many.
        tray: number of the paper source as the system counts them; None for the usual one.
        output: a file to print into instead, for a printer that makes files.
    """

    printer: str
    duplex: bool = False
    copies: int = 1
    tray: int | None = None
    output: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is printed and to which record it belongs; `register` is empty for none."""

    title: str
    data: bytes
    register: str = ""
    record_id: int | None = None


def printer_names() -> list[str]:
    """Return the printers of the system, the usual one first."""
    names = list(QPrinterInfo.availablePrinterNames())
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: (name != usual, name))


def print_pdf(subject: Subject, settings: PrintSettings, progress: Progress = SILENT) -> int:
    """Print all pages of a PDF and return their number. To be run beside the window.

    Raises:
        UserError: the file cannot be read or the printer does not take it.
        Cancelled: the clerk stopped it between two pages.
    """
    document, _buffer = _opened(subject.data)
    printer = _printer(settings)
    printer.setDocName(subject.title)
    _set_page(printer, document.pagePointSize(0))
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError(
            "打印机“{printer}”没有接受打印，请检查是否开机、缺纸，或换一台打印机。",
            printer=settings.printer,
        )
    try:
        for page in range(document.pageCount()):
            if page:
                _set_page(printer, document.pagePointSize(page))
                printer.newPage()
            _draw_page(painter, printer, document, page)
            progress.step(page + 1, document.pageCount(), f"已送出第 {page + 1} 页")
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return document.pageCount()


def log_printing(
    workspace: Workspace, subject: Subject, settings: PrintSettings, pages: int
) -> Changes:
    """Keep what was printed, when and where."""
    values = {
        "printed_at": datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
        "title": subject.title[:200],
        "register": subject.register or None,
        "record_id": subject.record_id,
        "printer": settings.printer or None,
        "paper": paper_name(subject.data),
        "pages": pages,
        "copies": settings.copies,
        "sha256": hashlib.sha256(subject.data).hexdigest(),
    }
    return make_changes(workspace, [Edit(PRINT_JOB.key, values)], f"打印“{subject.title[:50]}”")


def paper_name(data: bytes) -> str:
    """Return the name of the paper of a PDF's first page, such as A4."""
    document, _buffer = _opened(data)
    return _page_size(document.pagePointSize(0))[0].name()


def _opened(data: bytes) -> tuple[QPdfDocument, QBuffer]:
    """Return a document and the buffer that it goes on reading."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.error() is not QPdfDocument.Error.None_:
        raise UserError("要打印的文件打不开，请重新生成后再打印。")
    return document, buffer


def _printer(settings: PrintSettings) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if settings.output:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(settings.output)
    else:
        # Qt would take the usual printer in place of one that is gone.
        if settings.printer not in printer_names():
            raise UserError("找不到打印机“{printer}”，请换一台。", printer=settings.printer)
        printer.setPrinterName(settings.printer)
    printer.setResolution(_RESOLUTION)
    printer.setFullPage(True)
    printer.setCopyCount(settings.copies)
    duplex = QPrinter.DuplexMode
    printer.setDuplex(duplex.DuplexLongSide if settings.duplex else duplex.DuplexNone)
    if settings.tray is not None:
        printer.setPaperSource(QPrinter.PaperSource(settings.tray))
    return printer


def _page_size(points: QSizeF) -> tuple[QPageSize, QPageLayout.Orientation]:
    turned = points.width() > points.height()
    upright = points.transposed() if turned else points
    size = QPageSize(
        upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyOrientationMatch
    )
    orientation = QPageLayout.Orientation
    return size, orientation.Landscape if turned else orientation.Portrait


def _set_page(printer: QPrinter, points: QSizeF) -> None:
    size, orientation = _page_size(points)
    printer.setPageSize(size)
    printer.setPageOrientation(orientation)


def _draw_page(painter: QPainter, printer: QPrinter, document: QPdfDocument, page: int) -> None:
    points = document.pagePointSize(page)
    dots = printer.resolution() / _POINTS
    whole = QSize(round(points.width() * dots), round(points.height() * dots))
    for top in range(0, whole.height(), _STRIP):
        part = QRect(0, top, whole.width(), min(_STRIP, whole.height() - top))
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(whole)
        options.setScaledClipRect(part)
        drawn = document.render(page, part.size(), options)
        # On white: a printer does not know what transparent means.
        image = QImage(drawn.size(), QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        over = QPainter(image)
        over.drawImage(0, 0, drawn)
        over.end()
        painter.drawImage(QRectF(part), image)
