"""What is shown while no workspace is open: why, and what can be done."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import icon


class StartScreen(QWidget):
    """One sentence and the ways on.

    Signals:
        retry_asked: try the same folder again.
        folder_chosen: try this folder.
        sample_asked: open the sample workspace instead.
    """

    retry_asked = Signal()
    folder_chosen = Signal(object)
    sample_asked = Signal()

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setObjectName("startScreen")
        self.setWindowTitle(self.tr("政务公开台账"))
        picture = QLabel(self)
        picture.setPixmap(icon("circle-alert", "danger").pixmap(40, 40))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = QLabel(self.tr("台账没有打开"), self)
        title.setObjectName("pageTitle")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = QLabel(sentence, self)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sentence.setAccessibleName(sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 32, 40, 28)
        layout.setSpacing(16)
        layout.addStretch()
        for widget in (picture, title, self._sentence):
            layout.addWidget(widget)
        layout.addLayout(self._buttons())
        layout.addStretch()
        self.resize(620, 340)

    @property
    def sentence(self) -> str:
        """Why the workspace is not open."""
        return self._sentence.text()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        for text, act in (
            (self.tr("退出"), self.close),
            (self.tr("打开样例台账"), self.sample_asked.emit),
            (self.tr("换一个文件夹…"), self._choose_folder),
            (self.tr("再试一次"), self.retry_asked.emit),
        ):
            button = QPushButton(text, self)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
        button.setObjectName("primary")
        row.addStretch()
        return row

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("选择台账所在的文件夹"))
        if chosen:
            self.folder_chosen.emit(Path(chosen))


class WaitScreen(QWidget):
    """One sentence, while another workspace is put in place of the one that was open."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setObjectName("startScreen")
        self.setWindowTitle(self.tr("政务公开台账"))
        text = QLabel(sentence, self)
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setAccessibleName(sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 32, 40, 32)
        layout.setSpacing(16)
        layout.addWidget(text)
        layout.addWidget(bar)
        self.resize(460, 140)
