"""The list of all keys (Ctrl+F1)."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from ui.navigation import ENTRIES

Keys = Sequence[tuple[str, str]]

_ELSEWHERE = frozenset({"Return", "Enter"})
"""Other names of keys that are listed already."""


class KeyboardHelp(QDialog):
    """Which key does what, by place.

    Args:
        labels: of the pages, by their keys.
        parent: the window.
        page: the page that is shown, whose own keys are listed too.
    """

    def __init__(
        self,
        labels: dict[str, str],
        parent: QWidget | None = None,
        *,
        page: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("键盘操作"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        body = QWidget(self)
        columns = QHBoxLayout(body)
        columns.setContentsMargins(24, 20, 24, 12)
        columns.setSpacing(40)
        pages = [
            (entry.shortcut, labels[entry.key]) for entry in ENTRIES.values() if entry.shortcut
        ]
        window, table = (
            (self.tr("窗口"), self._window_keys()),
            (self.tr("表格"), self._table_keys()),
        )
        form = (self.tr("填写"), self._form_keys())
        columns.addLayout(self._column(window, table))
        columns.addLayout(self._column((self.tr("打开页面"), pages), form))
        listed = {name for _title, keys in (window, table, form) for name, _meaning in keys}
        own = [one for one in _keys_of(page) if one[0] not in listed] if page else []
        if own:
            columns.addLayout(self._column((self.tr("本页"), own)))
        close = QPushButton(self.tr("关闭"), self)
        close.setObjectName("primary")
        close.setAccessibleName(self.tr("关闭"))
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 16, 16)
        layout.addWidget(self._area(body), 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        wanted = body.sizeHint() + QSize(bar + 24, close.sizeHint().height() + 40)
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))

    def _area(self, body: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        area.setObjectName("panelArea")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setAccessibleName(self.tr("键盘操作"))
        return area

    def _column(self, *groups: tuple[str, Keys]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for title, keys in groups:
            heading = QLabel(title, self)
            heading.setObjectName("sectionTitle")
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for name, meaning in keys:
                row = grid.rowCount()
                key = QLabel(name, self)
                key.setObjectName("keyName")
                grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(QLabel(meaning, self), row, 1)
            grid.setRowMinimumHeight(grid.rowCount(), 8)
        grid.setRowStretch(grid.rowCount(), 1)
        return grid

    def _window_keys(self) -> Keys:
        return [
            ("Ctrl+Z", self.tr("撤销上一步")),
            ("Ctrl+Shift+Z", self.tr("重做")),
            ("Ctrl+Y", self.tr("重做")),
            ("Ctrl+F", self.tr("搜索")),
            ("Ctrl+PgUp / PgDn", self.tr("上一页、下一页")),
            ("F5", self.tr("重新读取")),
            ("F6", self.tr("回到页面列表")),
            ("F1", self.tr("本页帮助")),
            ("Ctrl+F1", self.tr("这份说明")),
        ]

    def _table_keys(self) -> Keys:
        return [
            ("Ctrl+N", self.tr("新增")),
            ("Enter", self.tr("打开修改")),
            ("Del", self.tr("删除（可撤销）")),
            ("Ctrl+C", self.tr("复制所选行")),
            ("Ctrl+V", self.tr("粘贴表格里复制的行")),
            ("Ctrl+A", self.tr("全选")),
            ("Alt+V", self.tr("选视图")),
            ("Ctrl+Shift+D", self.tr("复制为新记录")),
        ]

    def _form_keys(self) -> Keys:
        return [
            ("Ctrl+S", self.tr("保存")),
            ("Ctrl+Enter", self.tr("保存并新增")),
            ("Esc", self.tr("取消")),
            ("Shift+F1", self.tr("看这一栏依据的条文")),
            ("↓", self.tr("打开日历或选项")),
            ("PgUp / PgDn", self.tr("前一天、后一天")),
        ]


def _keys_of(page: QWidget) -> Keys:
    """Return the keys of the page's own actions, each with what it does."""
    found = {
        keys.toString(): action.text().rstrip("…")
        for one in (page, *page.findChildren(QWidget))
        for action in one.actions()
        for keys in action.shortcuts()
    }
    return [(name, meaning) for name, meaning in found.items() if name not in _ELSEWHERE]
