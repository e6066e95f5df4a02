"""Set-up on a fresh machine: virtual environment, locked packages, shared libraries, one job.

Only the standard library is used, and nothing newer than Python 3.7 is written, so that a
Python too old for the program still says so in a sentence. The Makefile calls this script; on
Windows it is `py -3 resources/packaging/bootstrap.py run`.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = os.name == "nt"
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "installed.json"

OLDEST = (3, 11)
"""The `requires-python` of pyproject.toml, lower bound (included)."""

BEYOND = (3, 14)
"""The `requires-python` of pyproject.toml, upper bound (left out)."""

RUN_LOCK = "requirements.lock"
DEVELOPMENT_LOCK = "requirements-dev.lock"
INSTALLS = {RUN_LOCK: (RUN_LOCK,), DEVELOPMENT_LOCK: (RUN_LOCK, DEVELOPMENT_LOCK)}
"""Which lock files are satisfied once one of them is installed."""

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libatomic.so.1": "libatomic1",
}
"""Shared libraries that Qt loads even without a screen, with their Debian packages."""

SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""Shared libraries that Qt loads besides when a window is shown."""

TEST_PROGRAMS = {"pdftotext": "poppler-utils", "pdffonts": "poppler-utils"}
"""Programs with which the tests read PDF files back, with their Debian packages."""


class Refusal(Exception):  # noqa: N818 - not an error of the program
    """What the user has to mend before the set-up can go on; its text is a Chinese sentence."""


class Job(NamedTuple):
    """What the command line asks for."""

    arguments: list[str]
    wheels: Path | None


def use_printable_streams() -> None:
    """Let Chinese sentences through on every terminal, line by line; never fail for a character."""
    for stream in (sys.stdout, sys.stderr):
        try:
            "政务公开".encode(stream.encoding)
            encoding = stream.encoding
        except UnicodeEncodeError:
            encoding = "utf-8"
        options = {"encoding": encoding, "errors": "replace", "line_buffering": True}
        stream.reconfigure(**options)  # type: ignore[union-attr]


def quietly(command: list[str], refusal: str, **environment: str) -> None:
    """Run a tool without its noise.

    Raises:
        Refusal: it failed; the sentence and the last lines of what it printed.
    """
    all_of = {**os.environ, **environment}
    done = subprocess.run(
        command, cwd=str(ROOT), env=all_of, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, check=False
    )
    if done.returncode != 0:
        lines = done.stdout.decode("utf-8", "replace").splitlines()
        raise Refusal("\n".join([refusal, *[line for line in lines if line.strip()][-5:]]))


def python_refusal(version: tuple[int, int]) -> str | None:
    """Return the sentence that refuses a Python version, or None where it will do."""
    if OLDEST <= version < BEYOND:
        return None
    return (
        f"本程序需要 Python {OLDEST[0]}.{OLDEST[1]} 至 {BEYOND[0]}.{BEYOND[1] - 1}，"
        f"现在用的是 {version[0]}.{version[1]}：请安装合适的版本后再试，"
        "或者用 make run PYTHON=python3.11 指明。"
    )


def base_python() -> str:
    """Return the Python outside any virtual environment, even when called from inside one."""
    return str(getattr(sys, "_base_executable", "") or sys.executable)


def environment_python() -> Path:
    """Return the Python of the program's own virtual environment."""
    return ENVIRONMENT / ("Scripts/python.exe" if WINDOWS else "bin/python")


def missing_packages(libraries: dict[str, str], programs: dict[str, str]) -> list[str]:
    """Return the Debian packages of what cannot be loaded or found, each once, in order."""
    packages = []
    if find_spec("ensurepip") is None and not installed():
        system = Path("/usr/bin/python3").resolve() == Path(base_python()).resolve()
        version = "" if system else f".{sys.version_info[1]}"
        packages.append(f"python3{version}-venv")
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            packages.append(package)
    packages += [package for name, package in programs.items() if shutil.which(name) is None]
    return list(dict.fromkeys(packages))


def install_line(packages: list[str]) -> str:
    """Return the one line with which an administrator installs packages on Debian."""
    return "sudo apt-get update && sudo apt-get install -y " + " ".join(packages)


def ensure_system(libraries: dict[str, str], programs: dict[str, str]) -> None:
    """Install the system's packages that are missing, or say how.

    Raises:
        Refusal: something is missing and cannot be installed from here.
    """
    if not sys.platform.startswith("linux"):
        return
    packages = missing_packages(libraries, programs)
    if not packages:
        return
    if shutil.which("apt-get") is None:
        message = "缺少系统组件，请管理员安装后再试（Debian 上的名称）：" + " ".join(packages)
        raise Refusal(message)
    if os.geteuid() != 0:
        message = "缺少系统组件，请把下面这一行复制到终端运行，然后再试一次："
        raise Refusal(message + "\n" + install_line(packages))
    print("正在安装系统组件：" + " ".join(packages))
    refusal = "系统组件没有装成，请检查网络和软件源后再试。"
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    quietly([*apt, "update"], refusal)
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    quietly(install, refusal, DEBIAN_FRONTEND="noninteractive")


def digest(lock: str) -> str:
    """Return the SHA-256 of a lock file, in hexadecimal."""
    return hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()


def installed() -> dict[str, str]:
    """Return what the environment holds: digests by lock file; empty where it must be remade.

    The stamp is written last and removed first, so an interrupted set-up leaves none.
    """
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
        probe = "import sys, pip; print(*sys.version_info[:2])"
        python = [str(environment_python()), "-c", probe]
        answer = subprocess.run(python, stdout=PIPE, stderr=DEVNULL, check=True).stdout
    except (OSError, ValueError, subprocess.CalledProcessError):
        return {}
    version = "{} {}".format(*sys.version_info[:2])
    return stamp if isinstance(stamp, dict) and answer.decode().strip() == version else {}


def ensure_environment(lock: str, wheels: Path | None) -> None:
    """Make the virtual environment hold exactly the versions of a lock file.

    Raises:
        Refusal: there is no room, no network or no right to write.
    """
    stamp = installed()
    if stamp.get(lock) == digest(lock):
        return
    if STAMP.exists():
        STAMP.unlink()
    if not stamp:
        print("正在建立运行环境（.venv 文件夹）……")
        refusal = "运行环境没有建成：请检查磁盘空间和本文件夹的写入权限，然后再试一次。"
        quietly([base_python(), "-m", "venv", "--clear", str(ENVIRONMENT)], refusal)
    print("正在安装所需组件，第一次约需几分钟……")
    quietly(pip_command(lock, wheels), pip_refusal(wheels))
    stamp = {name: digest(name) for name in INSTALLS[lock] if (ROOT / name).exists()}
    STAMP.write_text(json.dumps(stamp, indent=1) + "\n", "utf-8")


def pip_command(lock: str, wheels: Path | None) -> list[str]:
    """Return the command that installs a lock file, from a folder of wheels where there is one."""
    pip = [str(environment_python()), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    source = ["--no-index", "--find-links", str(wheels)] if wheels else []
    checks = ["--require-hashes", "--only-binary=:all:", "--progress-bar=off"]
    return [*pip, "install", *checks, *source, "-r", str(ROOT / lock)]


def pip_refusal(wheels: Path | None) -> str:
    """Return the sentence for a failed installation: disk, wheels or network."""
    if shutil.disk_usage(str(ROOT)).free < 2 * 1024**3:
        return "所需组件没有装成：磁盘空间不足 2 GB，请腾出空间后再试一次。安装工具的说明："
    if wheels:
        return f"所需组件没有装成：{wheels} 里的离线安装包不全或已损坏。安装工具的说明："
    return (
        "所需组件没有装成：请检查网络连接后再试一次；不能上网的电脑，"
        "请把离线安装包放进本文件夹的 wheels 文件夹。安装工具的说明："
    )


def tool(*arguments: str, **environment: str) -> int:
    """Run the environment's Python from the project's folder and return its exit status."""
    command = [str(environment_python()), *arguments]
    return subprocess.call(command, cwd=str(ROOT), env={**os.environ, **environment})


def prepare_tests(job: Job) -> dict[str, str]:
    """Make everything ready that tests and pictures need; return their environment variables."""
    ensure_system(LIBRARIES, TEST_PROGRAMS)
    ensure_environment(DEVELOPMENT_LOCK, job.wheels)
    return {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}


def opens_window(arguments: list[str]) -> bool:
    """Tell whether these arguments of main.py open the window rather than run a command."""
    return not arguments or (arguments[0].startswith("-") and arguments[0] not in ("-h", "--help"))


def has_screen() -> bool:
    """Tell whether a window can be shown: a desktop, or a platform that the user chose."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def run(job: Job) -> int:
    """Open the program, or run one of its commands."""
    desktop = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ensure_system({**LIBRARIES, **(SCREEN_LIBRARIES if desktop else {})}, {})
    ensure_environment(RUN_LOCK, job.wheels)
    if opens_window(job.arguments) and not has_screen():
        message = (
            "程序已经装好，但这台电脑没有图形界面，打不开窗口；可以使用命令，例如："
            ".venv/bin/python main.py demo --workspace 目录"
        )
        raise Refusal(message)
    return replace_process([str(environment_python()), str(ROOT / "main.py"), *job.arguments])


def replace_process(command: list[str]) -> int:
    """Become the program, so that signals reach it; on Windows wait for it."""
    if not WINDOWS:
        sys.stdout.flush()
        os.execv(command[0], command)  # noqa: S606 - there is no shell on purpose
    return subprocess.call(command)


def install(job: Job) -> int:
    """Install everything, open nothing."""
    ensure_system(LIBRARIES, {})
    ensure_environment(RUN_LOCK, job.wheels)
    print("程序已经装好。")
    return 0


def test(job: Job) -> int:
    """Run the tests; arguments go to pytest."""
    environment = prepare_tests(job)
    return tool("-m", "pytest", "-n", "2", "--dist", "loadgroup", *job.arguments, **environment)


def check(job: Job) -> int:
    """Run the checks of style, types and layers, all of them even where one fails."""
    ensure_system({}, {})
    ensure_environment(DEVELOPMENT_LOCK, job.wheels)
    layers = "from importlinter.cli import lint_imports_command as c; c(['--no-logo'])"
    checks = (
        ("-m", "ruff", "check"),
        ("-m", "ruff", "format", "--check"),
        ("-m", "mypy"),
        ("-c", layers),
    )
    return max([tool(*arguments) for arguments in checks])


def bench(job: Job) -> int:
    """Measure speeds: every tests/bench/bench_*.py, alone on the machine and with its figures."""
    environment = prepare_tests(job)
    options = ("-p", "no:xdist", "-o", "python_files=bench_*.py", "-s")
    return tool("-m", "pytest", *options, "tests/bench", *job.arguments, **environment)


def pictures(job: Job) -> int:
    """Draw every page of the window into build/pictures, for people to look at."""
    return tool("tests/pictures.py", "build/pictures", *job.arguments, **prepare_tests(job))


def translations(job: Job) -> int:
    """Collect the texts into en.ts and compile it, with Qt's own tools."""
    prepare_tests(job)
    start = "from PySide6.scripts.pyside_tool import {0}; {0}()"
    catalogue = "resources/translations/en.ts"
    options = ["-tr-function-alias", "QT_TRANSLATE_NOOP+=translatable", "-no-obsolete"]
    options += ["-source-language", "zh_CN", "-target-language", "en", "-extensions", "py"]
    collect = ("-c", start.format("lupdate"), *options, "ui", "models", "-ts", catalogue)
    return tool(*collect) or tool("-c", start.format("lrelease"), catalogue)


def lock(_job: Job) -> int:
    """Make both lock files anew from pyproject.toml, with hashes and without any address."""
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header"]
    options += ["--no-emit-index-url", "--no-emit-find-links", "--quiet"]
    refusal = "版本锁定文件没有更新，请检查网络后再试。"
    with tempfile.TemporaryDirectory() as folder:
        quietly([base_python(), "-m", "venv", folder], refusal)
        python = str(Path(folder) / environment_python().relative_to(ENVIRONMENT))
        quietly([python, "-m", "pip", "install", "uv"], refusal)
        for name, groups in ((RUN_LOCK, []), (DEVELOPMENT_LOCK, ["--group", "dev"])):
            print(f"正在更新 {name}……")
            command = [python, "-m", "uv", "pip", "compile", "pyproject.toml", *groups, *options]
            quietly([*command, "--output-file", name], refusal)
    return 0


def clean(_job: Job) -> int:
    """Remove what was made here but the environment: build products and caches."""
    caches = (".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis", ".import_linter_cache")
    folders = [ROOT / name for name in ("build", "dist", *caches)]
    for room in ("models", "exporters", "ui", "resources", "tests"):
        folders += list((ROOT / room).rglob("__pycache__"))
    for folder in [*folders, ROOT / "__pycache__"]:
        shutil.rmtree(str(folder), ignore_errors=True)
    return 0


COMMANDS = {
    command.__name__: command
    for command in (run, install, test, check, bench, pictures, translations, lock, clean)
}


def parse(arguments: list[str]) -> tuple[str, Job]:
    """Return the command's name and its job; argparse refuses wrong usage with status 2."""
    parser = argparse.ArgumentParser(description="安装并运行政务公开台账。", allow_abbrev=False)
    parser.add_argument("--wheels", type=Path, metavar="目录", help="离线安装包所在的文件夹")
    parser.add_argument("command", choices=list(COMMANDS), help="要做的事")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="交给它的参数")
    options = parser.parse_args(arguments)
    beside = ROOT / "wheels"
    wheels = options.wheels or (beside if beside.is_dir() else None)
    return options.command, Job(options.arguments, wheels.resolve() if wheels else None)


def main(arguments: list[str]) -> int:
    """Do one command and return the exit status: 0 done, 1 refused or failed, 2 wrong usage."""
    use_printable_streams()
    refusal = python_refusal((sys.version_info[0], sys.version_info[1]))
    if refusal:
        print(refusal, file=sys.stderr)
        return 1
    name, job = parse(arguments)
    try:
        return COMMANDS[name](job)
    except Refusal as refused:
        print(refused, file=sys.stderr)
    except OSError as error:
        print(f"文件读写出错，请检查磁盘空间和写入权限：{error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("已经中断；再运行一次会从头接着做。", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
