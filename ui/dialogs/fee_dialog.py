"""The fee of an application, line by line (信息处理费)."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from models.problems import UserError
from models.rules.fees import FeeBasis, FeeCalculation
from ui.dialogs.act_dialog import ActDialog, DayEdit
from ui.translation import in_script, translated

_MOST_PAGES = 100_000
Calculate = Callable[[FeeBasis, int, str], FeeCalculation]


class FeeDialog(ActDialog):
    """Calculates by items or by pages; the notice of a fee is logged with its amount.

    Args:
        heading: number and content of the application.
        earlier: applications of the same person in the same month before this one.
        calculate: returns the calculation for a basis, pages and a reason to waive it.
        parent: the page.

    Signals:
        noticed: amount in yuan and the day.
        waived: the sentence that says how much was not charged, and why.

    Source:
        国办函〔2020〕109号.
    """

    noticed = Signal(object, object)
    waived = Signal(str)

    def __init__(
        self, heading: str, earlier: int, calculate: Calculate, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("信息处理费"), heading, self.tr("登记收费通知"), parent)
        self._calculate = calculate
        self._found: FeeCalculation | None = None
        self.basis = QComboBox(self)
        for one in FeeBasis:
            self.basis.addItem(in_script(one.value), one)
        self.pages = QSpinBox(self)
        self.pages.setRange(1, _MOST_PAGES)
        self.exemption = QLineEdit(self)
        self.exemption.setPlaceholderText(self.tr("不收费的理由；收费时留空"))
        self.day = DayEdit(self)
        self.ask(self.tr("计收方式"), self.basis)
        self.ask(self.tr("页数"), self.pages)
        self.ask(self.tr("免收理由"), self.exemption)
        self.ask(self.tr("通知日期"), self.day)
        self.note(self.tr("同一申请人本自然月在此之前已有 {count} 件。").format(count=earlier))
        self.lines = QLabel(self)
        self.lines.setAccessibleName(self.tr("计算过程"))
        self.lines.setWordWrap(True)
        self.form.addRow(self.lines)
        copy = QPushButton(self.tr("复制计算过程"), self)
        copy.setAccessibleName(self.tr("复制计算过程"))
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.lines.text()))
        aside = QHBoxLayout()
        aside.addWidget(copy)
        aside.addStretch()
        self.form.addRow(aside)
        self.basis.currentIndexChanged.connect(self._show)
        self.pages.valueChanged.connect(self._show)
        self.exemption.textChanged.connect(self._show)
        self._show()

    def _show(self) -> None:
        basis = FeeBasis(self.basis.currentData())
        self.form.setRowVisible(self.pages, basis is FeeBasis.PAGES)
        try:
            found = self._calculate(basis, self.pages.value(), self.exemption.text().strip())
        except UserError as error:
            self._found = None
            self.lines.setText(in_script(translated(error.message)))
            self.act.setEnabled(False)
            return
        self._found = found
        texts = [in_script(translated(line.text)) for line in found.lines]
        total = self.tr("合计 {total} 元").format(total=found.total_yuan)
        if found.exemption:
            total += self.tr("，免收：{reason}").format(reason=found.exemption)
        self.lines.setText("\n".join([*texts, total]))
        self.act.setText(self.tr("登记免收") if found.exemption else self.tr("登记收费通知"))
        self.act.setAccessibleName(self.act.text())
        self.act.setEnabled(found.total_yuan > 0)

    def take(self) -> None:
        """Hand over the amount, or why it is not charged."""
        found = self._found
        if found is None:
            return
        self.accept()
        if found.exemption:
            sentence = self.tr("{day} 免收信息处理费 {total} 元：{reason}")
            self.waived.emit(
                sentence.format(day=self.day.day(), total=found.total_yuan, reason=found.exemption)
            )
        else:
            self.noticed.emit(found.payable_yuan, self.day.day())
