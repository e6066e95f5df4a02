"""Draws every page of the window in every look, for people to look at.

Usage: python tests/pictures.py FOLDER [LOOK …]; QT_SCALE_FACTOR=1.5 or 2 for other screens.
"""

import datetime
import os
import sys
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer, QTranslator
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton, QTabWidget, QWidget

from models.imports.workbook import read_import
from models.records import BY_KEY
from models.store.catalogue import add_usual_classes
from models.store.changes import add, apply_import
from models.store.reading import years
from models.store.workspace import Workspace, open_workspace
from ui.changes import ChangeBus
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.navigation import ENTRIES
from ui.preferences import Preferences
from ui.tasks import Tasks
from ui.theme.appearance import Appearance
from ui.translation import Language
from ui.widgets.law_mark import LawMark
from ui.widgets.settings_menu import SettingsMenu
from ui.widgets.start_screen import StartScreen

SAMPLES = Path(__file__).resolve().parents[1] / "resources" / "samples"
QUIET = 300  # milliseconds between two looks; a delayed preview begins within them
MOST_LOOKS = 60


class TwiceAsLong(QTranslator):
    """Says everything twice, which shows what has no room to grow."""

    def translate(self, _context, source, _disambiguation=None, _n=-1):
        return source + source

    def isEmpty(self):  # noqa: N802 - the name is Qt's
        return False


@dataclass(frozen=True)
class Look:
    name: str
    theme: str = "light"
    scale: str = "normal"
    language: str = "zh_CN"
    twice: bool = False
    size: tuple[int, int] = (1280, 800)


LOOKS = (
    Look("light"),
    Look("dark", theme="dark"),
    Look("large", scale="large"),
    Look("small", size=(1024, 680)),
    Look("english", language="en"),
    Look("traditional", language="zh_TW"),
    Look("twice", twice=True),
)


def main(folder: Path, wanted: Collection[str] = ()) -> None:
    """Draw everything into a folder, in the wanted looks or in all."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as scratch:
        preferences = Preferences(Path(scratch))
        appearance = Appearance(application, preferences)
        language = Language(application)
        with open_workspace(Path(scratch) / "台账") as workspace:
            fill(workspace)
            preferences.set("year", years(workspace)[0])
            for look in LOOKS:
                if wanted and look.name not in wanted:
                    continue
                appearance.set_theme(look.theme)
                appearance.set_text_scale(look.scale)
                language.speak(look.language)
                tasks = Tasks()
                desk = Desk(workspace, tasks, ChangeBus(), preferences)
                with twice_as_long(application, wanted=look.twice):
                    draw(desk, appearance, look, folder)
                tasks.close()


@contextmanager
def twice_as_long(application: QApplication, *, wanted: bool) -> Iterator[None]:
    translator = TwiceAsLong()
    if wanted:
        application.installTranslator(translator)
    yield
    application.removeTranslator(translator)


def draw(desk: Desk, appearance: Appearance, look: Look, folder: Path) -> None:
    """Draw all pages and what opens from them, in one look."""
    window = MainWindow(desk, appearance)
    window.resize(*look.size)
    window.show()

    def wait() -> None:
        """Wait until nothing is read any more and two pictures in a row are alike."""
        before = None
        for _ in range(MOST_LOOKS):
            loop = QEventLoop()
            QTimer.singleShot(QUIET, loop.quit)
            loop.exec()
            now = picture(window).toImage()
            if desk.tasks.is_idle and now == before:
                return
            before = now

    def take(name: str) -> None:
        wait()
        picture(window).save(str(folder / f"{name}-{look.name}.png"))
        print(f"{name}-{look.name}")

    year = desk.preferences.get("year", 2018)
    for key in ENTRIES:
        window.open_page(key)
        take(key)
    draw_parts(window, take)
    window.set_year(2030)
    for key in ("report", "notice"):
        window.open_page(key)
        take(f"empty-{key}")
    window.set_year(year)
    window.close()
    wait()
    screen = StartScreen("台账“台账”正由电脑 A 上的进程 1234 使用，请先关闭那个窗口再试。")
    screen.show()
    screen.grab().save(str(folder / f"start-{look.name}.png"))
    screen.close()


def draw_parts(window: MainWindow, take: Callable[[str], None]) -> None:
    """Draw forms, tabs, dialogs, menus and strips."""
    window.open_page("report")
    for place, name in ((0, "report-texts"), (1, "report-findings"), (2, "report-numbers")):
        window.page.findChild(QTabWidget).setCurrentIndex(place)
        take(name)
    writing = window.page.writing
    for name, show in (("report-versions", writing.show_versions), ("plan", writing.show_plan)):
        show()
        take(name)
        close_dialogs(window)
    openers = {
        "report-export": next(
            one for one in window.page.findChildren(QPushButton) if one.objectName() == "primary"
        ).click,
        "keys": window.show_keys,
        "help": lambda: QTest.keyClick(window, Qt.Key.Key_F1),
        "import": window.open_import,
    }
    for name, opener in openers.items():
        opener()
        take(name)
        close_dialogs(window)
    for key, entry in ENTRIES.items():
        if entry.is_register:
            window.open_page(key)
            window.page.add_record()
            take(f"{key}-form")
            draw_law(window, take, key)
            window.page.panel.cancel()
    window.messages.say("success", "已删除公开信息，按 Ctrl+Z 撤销。", ("撤销", print))
    take("message-success")
    window.messages.say("error", "磁盘满了，没有保存。请清理磁盘后再试。")
    take("message-error")
    window.messages.hide()
    menu = next(one for one in window.findChildren(QMenu) if isinstance(one, SettingsMenu))
    menu.popup(window.sidebar.mapToGlobal(QPoint(120, 400)))
    take("settings")
    menu.close()


def draw_law(window: MainWindow, take: Callable[[str], None], key: str) -> None:
    """Draw the words of the law behind the first field of a form that cites it."""
    marks = window.page.findChildren(LawMark)
    if marks:
        marks[0].show_articles()
        take(f"{key}-law")
        close_dialogs(window)


def close_dialogs(window: QWidget) -> None:
    for dialog in window.findChildren(QDialog):
        dialog.close()


def picture(window: QWidget) -> QPixmap:
    """Return the window with the dialogs and menus above it."""
    whole = window.grab()
    above = [*window.findChildren(QDialog), *window.findChildren(QMenu)]
    painter = QPainter(whole)
    for one in above:
        if one.isVisible():
            painter.drawPixmap(window.mapFromGlobal(one.mapToGlobal(QPoint())), one.grab())
    painter.end()
    return whole


def fill(workspace: Workspace) -> None:
    """Import the samples of the program, or a few records while there are none."""
    for sample in sorted(SAMPLES.glob("*.xlsx")):
        apply_import(workspace, read_import(sample, workspace).rows, "导入示例")
    if not years(workspace):
        apply_import(workspace, made_up(), "导入示例")
    add_usual_classes(workspace)
    for name, parent in (("专项资金", "财政信息类"), ("惠农补贴资金", "专项资金")):
        values, _problems = BY_KEY["publication_class"].checked({"name": name, "parent": parent})
        add(workspace, "publication_class", values)


def made_up() -> dict[str, list[dict[str, object]]]:
    """Return a few records of 2018."""

    def records(key, *cells):
        return [BY_KEY[key].checked(one)[0] for one in cells]

    day = datetime.date(2018, 1, 1)
    categories = BY_KEY["publication"].fields["category"].choices
    return {
        "office": records("office", {"full_name": "徐家坪镇人民政府", "self_reference": "我镇"}),
        "publication": records(
            "publication",
            *(
                {
                    "title": f"徐家坪镇2018年第{number}号工作通知",
                    "category": categories[number % len(categories)],
                    "published_on": day + datetime.timedelta(days=number * 37 % 364),
                    "channels": "政府网站；政务公开栏",
                }
                for number in range(1, 94)
            ),
        ),
        "notice": records(
            "notice",
            *(
                {
                    "title": f"低保对象公示（第{number}批）",
                    "category": "公示公告",
                    "place": "镇政府公开栏",
                    "posted_on": datetime.date(2018, number, 5),
                }
                for number in range(1, 13)
            ),
        ),
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
