"""The dialog that asks for one value of one field, for all selected records."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.kinds import REFERENCE
from models.records.register import Register
from ui.forms.editor import Editor
from ui.forms.editors import EDITORS
from ui.translation import in_script

_WIDTH = 460


class BulkDialog(QDialog):
    """Asks which field gets which value.

    Args:
        register: the register of the records.
        count: how many are selected.
        name: the field that is chosen at first.
        parent: the page.

    Signals:
        wanted: name of the field and what was entered.
    """

    wanted = Signal(str, object)

    def __init__(
        self, register: Register, count: int, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._register = register
        self._editor: Editor | None = None
        self.setMinimumWidth(_WIDTH)
        self.setWindowTitle(self.tr("批量修改"))
        sentence = self.tr("把选中的 {count} 条记录改成同一个值，可以撤销。")
        label = QLabel(sentence.format(count=count), self)
        label.setWordWrap(True)
        self._fields = QComboBox(self)
        self._fields.setAccessibleName(self.tr("字段"))
        for one, field in register.fields.items():
            if one != register.unique and field.kind is not REFERENCE:
                self._fields.addItem(in_script(field.label), one)
        self._fields.setCurrentIndex(max(self._fields.findData(name), 0))
        self._form = QFormLayout()
        self._form.setSpacing(10)
        self._form.addRow(self.tr("字段"), self._fields)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(label)
        layout.addLayout(self._form)
        layout.addLayout(self._buttons())
        self._fields.currentIndexChanged.connect(self._show_editor)
        self._show_editor()

    def _buttons(self) -> QHBoxLayout:
        change = QPushButton(self.tr("全部改成这个值"), self)
        change.setObjectName("primary")
        change.setAccessibleName(self.tr("全部改成这个值"))
        change.setDefault(True)
        change.clicked.connect(self._ask)
        cancel = QPushButton(self.tr("取消"), self)
        cancel.setAccessibleName(self.tr("取消"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(change)
        return row

    def _show_editor(self) -> None:
        """Show the editor of the chosen field, as the form has it."""
        if self._editor is not None:
            self._form.removeRow(1)
        field = self._register.fields[self._fields.currentData()]
        self._editor = EDITORS[field.kind](field, self)
        self._form.addRow(in_script(field.label), self._editor)
        self._editor.setFocus()

    def _ask(self) -> None:
        if self._editor is not None:
            self.wanted.emit(self._fields.currentData(), self._editor.cell())
        self.accept()
