"""The dialog that leads to the right letter by short questions."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.report.letters import letter_kinds
from models.rules.decision_path import FIRST, QUESTIONS, Choice, Question
from ui.theme import icon
from ui.translation import in_script

_WIDTH = 560


class DecisionDialog(QDialog):
    """Asks one question at a time, by mouse or by the number of the answer.

    Signals:
        letter_chosen: key of the letter that fits.
    """

    letter_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("答复指引"))
        self.setMinimumWidth(_WIDTH)
        self._path: list[str] = []
        self._sentence = QLabel(self)
        self._sentence.setObjectName("panelTitle")
        self._sentence.setWordWrap(True)
        self._article = QLabel(self)
        self._article.setObjectName("fieldHint")
        self._choices = QVBoxLayout()
        self._choices.setSpacing(6)
        self._back = QPushButton(icon("chevron-left"), self.tr("上一步"), self)
        self._back.setAccessibleName(self.tr("上一步"))
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self.go_back)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._sentence)
        layout.addWidget(self._article)
        layout.addLayout(self._choices)
        layout.addStretch()
        layout.addLayout(row)
        self._ask(QUESTIONS[FIRST])

    def go_back(self) -> None:
        """Ask the question before once more."""
        if len(self._path) > 1:
            self._path.pop()
            self._ask(QUESTIONS[self._path.pop()])

    def _ask(self, question: Question) -> None:
        self._path.append(question.key)
        self._sentence.setText(in_script(question.text))
        self._article.setText(
            in_script(self.tr("《条例》{article}").format(article=question.article))
        )
        self._back.setEnabled(len(self._path) > 1)
        while self._choices.count():
            widget = self._choices.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, choice in enumerate(question.choices, start=1):
            button = self._button(number, choice)
            self._choices.addWidget(button)
            button.show()
            if number == 1:
                button.setFocus()

    def _button(self, number: int, choice: Choice) -> QPushButton:
        text = in_script(choice.text)
        button = QPushButton(f"{number}  {text}".replace("&", "&&"), self)
        button.setObjectName("line")
        button.setAutoDefault(False)
        button.setAccessibleName(text)
        button.setShortcut(str(number))
        if choice.letter:
            button.setToolTip(in_script(letter_kinds()[choice.letter].label))
        button.clicked.connect(partial(self._take, choice))
        return button

    def _take(self, choice: Choice, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - as Qt calls it
        if choice.question:
            self._ask(QUESTIONS[choice.question])
        else:
            self.letter_chosen.emit(choice.letter)
            self.accept()
