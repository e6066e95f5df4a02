"""The program opens no way to the network: it works where there is none, and tells nobody."""

import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
SAMPLE = REPOSITORY / "resources" / "samples" / "2018.xlsx"

WATCHED = """
import socket
import sys

FORBIDDEN = {
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
    "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request", "smtplib.connect",
    "http.client.connect", "ftplib.connect",
}


def watch(event, arguments):
    if event in FORBIDDEN:
        print(f"opened: {event} {arguments[1:]}", flush=True)
        raise SystemExit(f"forbidden: {event}")


sys.addaudithook(watch)
"""
COMMANDS = """
import main
book, folder, out = sys.argv[1:]
place = ["--workspace", folder]
for words in (
    ["import", book, *place],
    ["figures", "2018", *place],
    ["check", "2018", *place],
    ["export", "2018", *place, "--out", out, "--formats", "pdf,xlsx,docx,html", "--draft"],
    ["backup", out + "/备份.zip", *place],
    ["doctor", *place],
):
    print(words[0], main.main(words), flush=True)
"""
WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui import application
from ui.navigation import ENTRIES


def turn_pages():
    program = next(one for one in QApplication.instance().children() if hasattr(one, "window"))
    window = program.window
    for key in ENTRIES:
        window.open_page(key)
    print("pages", len(ENTRIES), flush=True)
    window.close()


QTimer.singleShot(0, lambda: QTimer.singleShot(300, turn_pages))
raise SystemExit(application.run(sys.argv[2]))
"""


def run(code, tmp_path):
    environment = dict(os.environ, HOME=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    places = [SAMPLE, tmp_path / "台账", tmp_path / "导出"]
    return subprocess.run(
        [sys.executable, "-c", WATCHED + code, *map(str, places)],
        cwd=REPOSITORY,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_the_watch_sees_a_way_to_the_network(tmp_path):
    ended = run("socket.create_connection(('127.0.0.1', 9))", tmp_path)
    assert "opened: socket." in ended.stdout
    assert ended.returncode != 0


def test_commands_open_no_socket(tmp_path):
    ended = run(COMMANDS, tmp_path)
    assert "opened" not in ended.stdout
    assert "forbidden" not in ended.stderr
    done = dict(line.split() for line in ended.stdout.splitlines() if len(line.split()) == 2)
    assert done["import"] == "0"
    assert done["figures"] == "0"
    assert done["export"] == "0"
    assert done["backup"] == "0"
    assert {path.suffix for path in (tmp_path / "导出").iterdir()} >= {".pdf", ".xlsx", ".docx"}


def test_the_window_opens_no_socket(tmp_path):
    ended = run(WINDOW, tmp_path)
    assert "opened" not in ended.stdout
    assert ended.stdout.startswith("pages ")
    assert ended.returncode == 0, ended.stderr
