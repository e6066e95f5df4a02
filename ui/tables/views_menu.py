"""The menu of views: those that come along, and those the clerk named, renamed and deleted."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.problems import Progress, UserError
from models.records.register import Register
from models.records.saved_view import SAVED_VIEW
from models.store.changes import Changes
from models.store.views import (
    View,
    built_in_views,
    delete_view,
    own_views,
    rename_view,
    save_view,
)
from ui.desk import Desk
from ui.tables.view import RecordTable
from ui.theme import icon
from ui.translation import translated

KEYS = "Alt+V"
_LONGEST_NAME = 40
_POPUP_WIDTH = 280


def view_label(view: View) -> str:
    """Return the name of a view, in the language of the window if it came along."""
    return view.name if view.is_own else QCoreApplication.translate("views", view.name)


class NamePopup(QFrame):
    """Asks for the name of a view and closes.

    Signals:
        named: the name.
    """

    named = Signal(str)

    def __init__(self, title: str, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        heading = QLabel(title, self)
        heading.setObjectName("sectionTitle")
        self._line = QLineEdit(name, self)
        self._line.setMaxLength(_LONGEST_NAME)
        self._line.setPlaceholderText(self.tr("视图名称，如“村口公开栏”"))
        self._line.setAccessibleName(self.tr("视图名称"))
        self._line.selectAll()
        save = QPushButton(self.tr("保存"), self)
        save.setObjectName("primary")
        save.setAccessibleName(self.tr("保存视图"))
        save.setEnabled(bool(name))
        self._line.textChanged.connect(lambda text: save.setEnabled(bool(text.strip())))
        self._line.returnPressed.connect(self._take)
        save.clicked.connect(self._take)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(self._line)
        layout.addLayout(buttons)
        self.setMinimumWidth(_POPUP_WIDTH)

    def open_at(self, place: QPoint) -> None:
        """Open with its upper left corner at a place of the screen, or where it fits."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        self.move(
            max(room.left(), min(place.x(), room.right() - self.width())),
            max(room.top(), min(place.y(), room.bottom() - self.height())),
        )
        self.show()
        self._line.setFocus()

    def _take(self) -> None:
        name = self._line.text().strip()
        if name:
            self.named.emit(name)
            self.close()


class ViewsMenu(QPushButton):
    """Opens views and keeps those of the office.

    Signals:
        chosen: the view to be shown.
        failed: the sentence why a view could not be kept.
    """

    chosen = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        desk: Desk,
        register: Register,
        present: Callable[[], View | None],
        parent: QWidget,
    ) -> None:
        super().__init__(icon("bookmark"), self.tr_text(), parent)
        self._desk = desk
        self._register = register
        self._present = present
        self._own: tuple[View, ...] = ()
        self._shown: View | None = None
        self._table: RecordTable | None = None
        self._before: View | None = None
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.setProperty("hasMenu", True)
        self.setToolTip(self.tr("常用的和自己保存的视图（{keys}）").format(keys=KEYS))
        self.mark(None)
        shortcut = QShortcut(QKeySequence(KEYS), parent.parentWidget() or parent)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.open_menu)
        desk.changes.changed.connect(self._take_changes)
        self._read()

    def tr_text(self) -> str:
        """Return what the button says while no view is shown."""
        return self.tr("视图")

    def serve(self, table: RecordTable) -> None:
        """Arrange the columns and order of a table as the views say."""
        self._table = table

    def mark(self, view: View | None) -> None:
        """Say which view is shown; None when what is shown has no name."""
        self._shown = view
        name = "" if view is None else view_label(view)
        text = self.tr("视图：{name}").format(name=name) if name else self.tr_text()
        self.setText(text)
        self.setAccessibleName(text)

    def open_view(self, view: View) -> None:
        """Show a view, its columns and order first."""
        self.leave()
        if self._table is not None and view.is_own:
            self._before = _arrangement(self._table)
            _arrange(self._table, view)
        self.chosen.emit(view)
        self.mark(view)

    def leave(self) -> None:
        """Bring back the columns and the order from before a view was opened."""
        before, self._before = self._before, None
        if before is not None and self._table is not None:
            _arrange(self._table, before)

    def open_menu(self) -> None:
        """Open the menu with its first view chosen, ready for the arrow keys."""
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        self._menu.setActiveAction(self._menu.actions()[0])

    def ask_name(self) -> None:
        """Ask under which name what is shown is to be saved."""
        self._ask(self.tr("保存当前视图"), "", self._save)

    def _fill(self) -> None:
        menu = self._menu
        menu.clear()
        for view in built_in_views(self._register.key, datetime.date.today()):
            self._add(menu, view)
        if self._own:
            menu.addSeparator()
        for view in self._own:
            self._add(menu, view)
        menu.addSeparator()
        save = menu.addAction(icon("plus"), self.tr("保存当前视图…"))
        save.triggered.connect(self.ask_name)
        save.setEnabled(self._present() is not None)
        shown = self._shown
        if shown is not None and shown.is_own:
            name = shown.name
            rename = menu.addAction(self.tr("给“{name}”改名…").format(name=name))
            rename.triggered.connect(lambda: self._ask_rename(shown))
            gone = menu.addAction(self.tr("删除视图“{name}”").format(name=name))
            gone.triggered.connect(lambda: self._delete(shown))

    def _add(self, menu: QMenu, view: View) -> None:
        action = menu.addAction(view_label(view))
        action.setCheckable(True)
        action.setChecked(view == self._shown)
        action.triggered.connect(lambda: self.open_view(view))

    def _ask(self, title: str, name: str, take: Callable[[str], None]) -> None:
        popup = NamePopup(title, name, self)
        popup.named.connect(take)
        popup.open_at(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _ask_rename(self, view: View) -> None:
        self._ask(self.tr("给视图改名"), view.name, partial(self._rename, view))

    def _save(self, name: str) -> None:
        present, table = self._present(), self._table
        if present is None:
            return
        view = replace(present, name=name)
        if table is not None:
            arranged = _arrangement(table)
            view = replace(view, columns=arranged.columns, sort=arranged.sort)
        workspace, key = self._desk.workspace, self._register.key
        self._write(lambda: save_view(workspace, key, view), name)

    def _rename(self, view: View, name: str) -> None:
        workspace, key = self._desk.workspace, self._register.key
        self._write(lambda: rename_view(workspace, key, view, name), name)

    def _delete(self, view: View) -> None:
        workspace = self._desk.workspace
        self._write(lambda: delete_view(workspace, view), "")

    def _write(self, change: Callable[[], Changes], shown: str) -> None:
        def work(_progress: Progress) -> tuple[Changes, tuple[View, ...]]:
            changes = change()
            return changes, own_views(self._desk.workspace, self._register.key)

        def take(answer: tuple[Changes, tuple[View, ...]]) -> None:
            changes, self._own = answer
            self.mark(next((view for view in self._own if view.name == shown), None))
            self._desk.changes.changed.emit(changes)

        self._desk.tasks.run(
            work,
            label=self.tr("正在保存视图"),
            on_done=take,
            on_failed=self._tell_failure,
            writes=True,
        )

    def _tell_failure(self, error: UserError) -> None:
        self.failed.emit(translated(error.message))

    def _take_changes(self, changes: Changes) -> None:
        if SAVED_VIEW.key in changes.registers:
            self._read()

    def _read(self) -> None:
        workspace, key = self._desk.workspace, self._register.key

        def work(_progress: Progress) -> tuple[View, ...]:
            return own_views(workspace, key)

        self._desk.tasks.run(work, label=self.tr("正在读取视图"), on_done=self._take_own)

    def _take_own(self, own: tuple[View, ...]) -> None:
        self._own = own
        if self._shown is not None and self._shown.is_own:
            number = self._shown.record_id
            self.mark(next((view for view in own if view.record_id == number), None))


def _arrangement(table: RecordTable) -> View:
    """Return the columns and the order of a table as a view without a name."""
    columns = (table.records.columns[place].name for place in table.header.shown_places())
    return View("", columns=tuple(columns), sort=table.records.query.sort)


def _arrange(table: RecordTable, view: View) -> None:
    """Show the columns of a view in its order; what the clerk arranged by hand stays kept."""
    header = table.header
    names = [column.name for column in table.records.columns]
    wanted = [name for name in view.columns if name in names]
    if wanted:
        blocker = QSignalBlocker(header)
        for place, name in enumerate(names):
            header.setSectionHidden(place, name not in wanted)
        for target, name in enumerate(wanted):
            header.moveSection(header.visualIndex(names.index(name)), target)
        blocker.unblock()
        header.fit()
        table.doItemsLayout()
        header.viewport().update()
    name, descending = view.sort[0] if view.sort else ("", False)
    order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
    header.setSortIndicator(names.index(name) if name in names else -1, order)
