"""Times the usual tasks of a clerk in the real window, driven by real keys; run by hand.

Usage: python tests/walk.py   (needs Xvfb and xdotool)

Prints seconds and key strokes of each task. A task ends when what it does is in the database. Keys
go through the X server one by one. A Chinese letter counts as two strokes, which is about what an
input method takes.
"""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY))

from models.store.workspace import DATABASE_NAME, open_workspace

DISPLAY = ":77"
PAUSE = 12  # milliseconds between strokes
PATIENCE = 10  # seconds
TEN = 10
CALC_STARTS = 30  # seconds
STOPS_TO_TABLE = 5  # from the search line, by Tab


class Keyboard:
    """Sends keys to the window that has the focus, and counts them."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        self.strokes = 0

    def press(self, *keys: str) -> None:
        self._send("key", "--delay", str(PAUSE), *keys)
        self.strokes += len(keys)

    def type(self, text: str) -> None:
        self._send("type", "--delay", str(PAUSE), text)
        self.strokes += sum(1 if letter.isascii() else 2 for letter in text)

    def turn_to(self, title: str) -> None:
        """Give the keys to a window, as a window manager would; the bare screen has none."""
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", title]
        found = subprocess.run(
            search,
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=3 * PATIENCE,
        )
        self._send("windowfocus", "--sync", found.stdout.split()[-1])

    def _send(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True)


def asked(folder: Path, question: str) -> int:
    """Look beside the window, which holds the workspace; a reader needs no lock."""
    with closing(sqlite3.connect(f"file:{folder / DATABASE_NAME}?mode=ro", uri=True)) as database:
        return int(database.execute(question).fetchone()[0])


def wait_for(reached: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not reached():
        if time.monotonic() > end:
            raise SystemExit(f"never reached: {what}")
        time.sleep(0.02)


@contextmanager
def window(folder: Path, home: Path) -> Iterator[dict[str, str]]:
    """Show the program on a screen of its own; yields the environment for its keys."""
    environment = dict(os.environ, DISPLAY=DISPLAY, HOME=str(home), QT_QPA_PLATFORM="xcb")
    screen = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1366x768x24", "-nolisten", "tcp"])
    time.sleep(1)
    program = subprocess.Popen(
        [sys.executable, "main.py", "--workspace", str(folder)], cwd=REPOSITORY, env=environment
    )
    try:
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "政务公开台账"]
        found = subprocess.run(search, env=environment, check=True, capture_output=True, text=True)
        subprocess.run(
            ["xdotool", "windowfocus", found.stdout.split()[0]], env=environment, check=True
        )
        time.sleep(3)
        yield environment
    finally:
        program.terminate()
        program.wait(20)
        screen.terminate()
        screen.wait(20)


def timed(name: str, keyboard: Keyboard, work: Callable[[], None]) -> None:
    keyboard.strokes, began = 0, time.monotonic()
    work()
    print(f"{name}\t{time.monotonic() - began:.1f} s\t{keyboard.strokes} keys", flush=True)


def main() -> None:
    """Walk through all tasks."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "台账"
        open_workspace(folder).close()
        with window(folder, Path(scratch)) as environment:
            walk(Keyboard(environment), folder)
        with spreadsheet(Path(scratch)) as environment:
            walk_calc(Keyboard(environment))


def copy(environment: dict[str, str], text: str) -> "subprocess.Popen[str]":
    """Put text on the clipboard as another program would, which must live as long."""
    code = (
        "import sys; from PySide6.QtGui import QGuiApplication;"
        "a = QGuiApplication([]); a.clipboard().setText(sys.argv[1]); print('copied', flush=True);"
        "a.exec()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, text], env=environment, stdout=subprocess.PIPE, text=True
    )
    if holder.stdout is not None:
        holder.stdout.readline()
    return holder


def sheet(rows: int) -> str:
    """Return rows as a spreadsheet copies them, with headings."""
    lines = ["标题\t信息分类\t公开日期\t公开渠道"]
    lines += [
        f"第{row}号文件\t党政文件类\t2026-{row % 9 + 1:02}-1{row % 9}\t政府网站"
        for row in range(1, rows + 1)
    ]
    return "\n".join(lines) + "\n"


def walk(keyboard: Keyboard, folder: Path) -> None:
    """Do each task and print what it took."""

    def items(where: str = "1") -> int:
        return asked(folder, f"select count(*) from publication where {where}")

    def add_ten() -> None:
        keyboard.press("ctrl+1", "ctrl+n")
        time.sleep(0.4)
        for number in range(1, 11):
            keyboard.type(f"work plan {number}")
            if number == 1:
                # Class, date and channel; the next items take over what was chosen last.
                keyboard.press("Tab", "Down", "Down", "Tab")
                keyboard.type("2026-03-05")
                keyboard.press("Tab", "space")
            keyboard.press("ctrl+s" if number == TEN else "ctrl+Return")
            wait_for(lambda number=number: items() == number, f"{number} items")

    def paste() -> None:
        keyboard.press("Escape", "ctrl+f", *("Tab",) * STOPS_TO_TABLE, "ctrl+v")
        keyboard.turn_to("粘贴")
        time.sleep(0.3)
        keyboard.press("Return")
        wait_for(lambda: items() == TEN + 93, "93 pasted rows")
        keyboard.turn_to("政务公开台账")

    def find() -> None:
        keyboard.press("ctrl+f")
        keyboard.type("77")
        time.sleep(0.4)

    def correct() -> None:
        keyboard.press("ctrl+a", "BackSpace")
        time.sleep(0.4)
        keyboard.press(*("Tab",) * STOPS_TO_TABLE, "Home", "Right", *("shift+Down",) * 19, "ctrl+e")
        time.sleep(0.4)
        keyboard.turn_to("批量修改")
        keyboard.press("Down", "Down", "Return")
        wait_for(lambda: items("version > 1") == 20, "20 corrected rows")
        keyboard.turn_to("政务公开台账")

    def undo() -> None:
        keyboard.press("ctrl+z")
        wait_for(lambda: items("version > 2") >= 20 or items("version > 1") == 0, "undone")

    print("in the program")
    timed("add ten items from scratch", keyboard, add_ten)
    holder = copy(keyboard.environment, sheet(93))
    try:
        timed("paste 93 rows", keyboard, paste)
        timed("find one by two characters", keyboard, find)
        timed("correct the class of 20 rows", keyboard, correct)
        timed("undo it", keyboard, undo)
    finally:
        holder.terminate()
        holder.wait(10)


@contextmanager
def spreadsheet(home: Path) -> Iterator[dict[str, str]]:
    """Show an empty sheet of LibreOffice Calc on a screen of its own."""
    environment = dict(os.environ, DISPLAY=DISPLAY, HOME=str(home))
    screen = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1366x768x24", "-nolisten", "tcp"])
    time.sleep(1)
    words = ["soffice", "--calc", "--norestore", "--nologo", "--nofirststartwizard"]
    # The program is a child of its starter; both are of one group, which ends as a whole.
    program = subprocess.Popen(
        words, env=environment, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        time.sleep(CALC_STARTS)
        Keyboard(environment).turn_to("Calc")
        yield environment
    finally:
        os.killpg(program.pid, signal.SIGTERM)
        program.wait(20)
        screen.terminate()
        screen.wait(20)


def walk_calc(keyboard: Keyboard) -> None:
    """Do the same tasks in a sheet; what it shows is not read back, only driven."""

    def add_ten() -> None:
        for number in range(1, 11):
            keyboard.type(f"work plan {number}")
            keyboard.press("Tab")
            keyboard.type("jihua")
            keyboard.press("Tab")
            keyboard.type("2026-03-05")
            keyboard.press("Tab")
            keyboard.type("wangzhan")
            keyboard.press("Return")

    def paste() -> None:
        keyboard.press("ctrl+v")
        time.sleep(0.8)
        keyboard.turn_to("Import")
        keyboard.press("Return")
        time.sleep(0.5)
        keyboard.turn_to("Calc")

    def find() -> None:
        keyboard.press("ctrl+f")
        keyboard.type("77")
        keyboard.press("Return")

    def correct() -> None:
        keyboard.press("Escape", "ctrl+Home", "Right")
        keyboard.type("caizheng")
        keyboard.press("Return", "Up", *("shift+Down",) * 19, "ctrl+d")

    def undo() -> None:
        keyboard.press("ctrl+z", "ctrl+z")

    print("in LibreOffice Calc")
    timed("add ten items from scratch", keyboard, add_ten)
    holder = copy(keyboard.environment, sheet(93))
    try:
        timed("paste 93 rows", keyboard, paste)
    finally:
        holder.terminate()
        holder.wait(10)
    timed("find one by two characters", keyboard, find)
    timed("correct the class of 20 rows", keyboard, correct)
    timed("undo it", keyboard, undo)


if __name__ == "__main__":
    main()
