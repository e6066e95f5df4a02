"""The set-up script on a small project of its own: one wheel made here, no network."""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
SCRIPT = REPOSITORY / "resources" / "packaging" / "bootstrap.py"

# One environment for the whole file: it takes seconds to make.
pytestmark = pytest.mark.xdist_group("bootstrap")

LOCKS = ("requirements.lock", "requirements-dev.lock")

MAIN = """
import sys

import greeting

print(greeting.TEXT, sys.argv[1:])
sys.exit(3)
"""


def load_script(path: Path = SCRIPT) -> ModuleType:
    specification = importlib.util.spec_from_file_location("bootstrap", path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def make_wheel(folder: Path, text: str, version: str = "1.0") -> Path:
    folder.mkdir(exist_ok=True)
    name = f"greeting-{version}"
    wheel = folder / f"{name}-py3-none-any.whl"
    metadata = f"Metadata-Version: 2.1\nName: greeting\nVersion: {version}\n"
    tags = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    files = {
        "greeting.py": f"TEXT = {text!r}\n",
        f"{name}.dist-info/METADATA": metadata,
        f"{name}.dist-info/WHEEL": tags,
        f"{name}.dist-info/RECORD": "",
    }
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return wheel


def write_lock(project: Path, wheel: Path) -> None:
    version = wheel.name.split("-")[1]
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    line = f"greeting=={version} --hash=sha256:{digest}\n"
    (project / "requirements.lock").write_text(line, "utf-8")


def start(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    script = project / "resources" / "packaging" / "bootstrap.py"
    return subprocess.run(
        [sys.executable, script, *arguments],
        env=kept | environment,
        capture_output=True,
        check=False,
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with an installed environment, after a set-up that was once broken off."""
    project = tmp_path_factory.mktemp("project") / "政务 公开"
    (project / "resources" / "packaging").mkdir(parents=True)
    shutil.copy(SCRIPT, project / "resources" / "packaging")
    (project / "main.py").write_text(MAIN, "utf-8")
    write_lock(project, make_wheel(project / "wheels", "first"))
    (project / ".venv").mkdir()
    (project / ".venv" / "left-over").touch()
    installed = start(project, "install")
    assert installed.returncode == 0, installed.stderr.decode()
    return project


@pytest.fixture
def kept(project: Path) -> Iterator[Path]:
    """The project, with its first version installed again after the test."""
    lock = project / "requirements.lock"
    content = lock.read_bytes()
    yield project
    lock.write_bytes(content)
    (project / ".venv" / "installed.json").write_text('{"requirements.lock": "another"}', "utf-8")
    assert start(project, "install").returncode == 0


def test_commands_run_with_their_arguments_and_exit_status(project: Path) -> None:
    done = start(project, "run", "demo", "--workspace", "我的 目录")

    assert done.stdout.decode().splitlines() == ["first ['demo', '--workspace', '我的 目录']"]
    assert done.returncode == 3


def test_second_run_is_quick_and_silent(project: Path) -> None:
    before = time.perf_counter()
    done = start(project, "install")

    assert time.perf_counter() - before < 1
    assert done.stdout.decode().splitlines() == ["程序已经装好。"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
def test_window_without_screen_is_refused_with_a_way_out(project: Path) -> None:
    done = start(project, "run")

    assert done.returncode == 1
    assert done.stderr.decode().strip() == (
        "程序已经装好，但这台电脑没有图形界面，打不开窗口；可以使用命令，例如："
        ".venv/bin/python main.py demo --workspace 目录"
    )


def test_ascii_terminal_gets_the_sentence_in_utf8(project: Path) -> None:
    done = start(project, "install", LC_ALL="C", PYTHONIOENCODING="ascii")

    assert done.stdout.decode("utf-8").strip() == "程序已经装好。"
    assert done.stderr == b""


@pytest.mark.parametrize("hashed", ["--hash=sha256:" + "0" * 64, ""], ids=["forged", "unhashed"])
def test_wheel_that_cannot_be_verified_is_refused(kept: Path, tmp_path: Path, hashed: str) -> None:
    make_wheel(tmp_path, "second", version="2.0")
    (kept / "requirements.lock").write_text(f"greeting==2.0 {hashed}\n", "utf-8")

    done = start(kept, "--wheels", str(tmp_path), "install")

    first, *explanation = done.stderr.decode().splitlines()
    assert done.returncode == 1
    assert first == f"所需组件没有装成：{tmp_path} 里的离线安装包不全或已损坏。安装工具的说明："
    assert 0 < len(explanation) <= 5
    assert not (kept / ".venv" / "installed.json").exists()


def test_new_version_is_installed_where_the_lock_file_changed(kept: Path, tmp_path: Path) -> None:
    write_lock(kept, make_wheel(tmp_path, "third", version="3.0"))

    done = start(kept, "--wheels", str(tmp_path), "run", "figures")

    assert done.stdout.decode().splitlines() == [
        "正在安装所需组件，第一次约需几分钟……",
        "third ['figures']",
    ]


def test_half_made_environment_is_made_again(project: Path) -> None:
    assert not (project / ".venv" / "left-over").exists()


@pytest.mark.parametrize("broken", ["python", "packages", "stamp"])
def test_broken_environment_counts_as_missing(project: Path, broken: str) -> None:
    script = load_script(project / "resources" / "packaging" / "bootstrap.py")
    pip = next((project / ".venv").rglob("site-packages/pip"))
    part = {"python": script.environment_python(), "packages": pip, "stamp": script.STAMP}[broken]
    assert list(script.installed()) == ["requirements.lock"]

    hidden = part.rename(part.with_name("hidden"))
    try:
        assert script.installed() == {}
    finally:
        hidden.rename(part)


def test_unknown_command_is_wrong_usage(project: Path) -> None:
    assert start(project, "fly").returncode == 2


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_supported_python_is_accepted(version: tuple[int, int]) -> None:
    assert load_script().python_refusal(version) is None


@pytest.mark.parametrize("version", [(3, 7), (3, 10), (3, 14), (4, 0)])
def test_other_python_is_refused_in_one_sentence(version: tuple[int, int]) -> None:
    sentence = load_script().python_refusal(version)

    assert sentence.startswith("本程序需要 Python 3.11 至 3.13，现在用的是 ")
    assert "\n" not in sentence


def test_accepted_versions_are_those_of_the_project() -> None:
    script = load_script()
    described = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))

    lower, upper = (".".join(map(str, version)) for version in (script.OLDEST, script.BEYOND))
    assert described["project"]["requires-python"] == f">={lower},<{upper}"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="shared libraries of Linux")
def test_missing_library_and_program_name_their_packages_once() -> None:
    script = load_script()
    libraries = {"libc.so.6": "libc6", "libnowhere.so.1": "libnowhere1"}
    programs = {"sh": "dash", "no-such-program": "nowhere", "nor-this-one": "nowhere"}

    packages = script.missing_packages(libraries, programs)

    assert [name for name in packages if not name.endswith("-venv")] == ["libnowhere1", "nowhere"]
    assert script.install_line(["libnowhere1", "nowhere"]) == (
        "sudo apt-get update && sudo apt-get install -y libnowhere1 nowhere"
    )


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], True),
        (["--workspace", "目录"], True),
        (["doctor", "--workspace", "目录"], False),
        (["--help"], False),
    ],
    ids=["nothing", "workspace", "command", "help"],
)
def test_window_is_told_from_commands(arguments: list[str], expected: bool) -> None:  # noqa: FBT001
    assert load_script().opens_window(arguments) is expected


def test_every_target_of_the_makefile_is_a_command() -> None:
    makefile = (REPOSITORY / "Makefile").read_text("utf-8")
    targets = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)

    assert targets is not None
    assert targets[1].split() == list(load_script().COMMANDS)


def pinned(lock: str) -> dict[str, str]:
    text = (REPOSITORY / lock).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==([^\s;]+)", text, re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_file_has_a_hash_for_every_package_and_no_address(lock: str) -> None:
    text = (REPOSITORY / lock).read_text("utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]

    assert len(entries) > 20
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)
    assert "://" not in text
    assert "--index-url" not in text
    assert "--find-links" not in text


def test_lock_files_pin_what_the_project_names() -> None:
    described = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))
    named = dict(line.split("==") for line in described["project"]["dependencies"])
    tools = dict(line.split("==") for line in described["dependency-groups"]["dev"])

    run, development = (pinned(lock) for lock in LOCKS)
    assert named.items() <= run.items()
    assert tools.items() <= development.items()
    assert run.items() <= development.items()
