"""The source tree: what may stand in it, and what may not."""

import ast
import datetime
import os
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
FOLDERS = {".ci", "exporters", "models", "resources", "tests", "ui"}
CODE = {".py", ".toml", ".md", ".sh", ".json", ".ts", ".mako", ".html", ".css", ".iss", ".spec", ""}
OPEN_ENDS = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME")) + r")\b")

MACHINE_PATH = re.compile(
    r"(?<![\w.:/])/(?:home|root|work|farm|tmp|opt|mnt|Users)/\w|\b[A-Z]:\\+Users"
)
REGISTRY = re.compile(r"https?://[\w.-]*(?:mirror|simple|registry|pypi|npmjs)")

IDENTITY_CARD = re.compile(r"(?<![0-9A-Za-z.])\d{17}[\dXx](?![0-9A-Za-z])")
MOBILE_NUMBER = re.compile(r"(?<![0-9A-Za-z.])(?:\+?86[ -]?)?(1[3-9]\d{9})(?![0-9A-Za-z])")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def files() -> Iterator[Path]:
    """Every file of the repository, without the folders that .gitignore leaves out."""
    ignored = {line.rstrip("/") for line in (REPOSITORY / ".gitignore").read_text().splitlines()}
    for folder, folders, names in os.walk(REPOSITORY):
        folders[:] = sorted(set(folders) - ignored - {".git"})
        yield from (Path(folder) / name for name in sorted(names) if not name.endswith(".pyc"))


FILES = tuple(files())
MIGRATIONS = REPOSITORY / "models" / "store" / "migrations" / "versions"
# A migration is written once by a tool and never changed.
MODULES = tuple(path for path in FILES if path.suffix == ".py" and path.parent != MIGRATIONS)


def name_of(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


def text_of(path: Path) -> str:
    """What can be read in a file: its text, or the texts of an Office document; else nothing."""
    if path.suffix in {".xlsx", ".docx"}:
        with zipfile.ZipFile(path) as archive:
            parts = [archive.read(name) for name in archive.namelist() if name.endswith(".xml")]
        return re.sub(r"<[^>]*>", " ", b" ".join(parts).decode())
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return ""


def found(pattern: re.Pattern[str]) -> list[str]:
    """The places in code and texts where a pattern occurs, as `file: text`."""
    return [
        f"{name_of(path)}: {match[0]}"
        for path in FILES
        if path.suffix in CODE
        for match in pattern.finditer(text_of(path))
    ]


def is_identity_card(number: str) -> bool:
    """Tell whether GB 11643 could have given this number: birthday, sequence code, check digit.

    The sequence code 000 is never given, so samples use it.
    """
    try:
        datetime.date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    remainder = sum(w * int(digit) for w, digit in zip(WEIGHTS, number, strict=False)) % 11
    return number[14:17] != "000" and "10X98765432"[remainder] == number[17].upper()


def personal_data(text: str) -> list[str]:
    """The identity card and mobile numbers in a text that could be a person's."""
    cards = [number for number in IDENTITY_CARD.findall(text) if is_identity_card(number)]
    return cards + [number for number in MOBILE_NUMBER.findall(text) if not is_sample(number)]


def is_sample(mobile: str) -> bool:
    """Tell whether a mobile number is plainly made up: four noughts, a repeat or a sequence."""
    return "0000" in mobile or mobile[3:7] == mobile[7:] or mobile.endswith("12345678")


def function_lengths() -> list[tuple[int, str]]:
    """Lines of each function outside the tests without its docstring, longest first."""
    lengths = []
    for path in MODULES:
        if name_of(path).startswith("tests/"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                docstring = ast.get_docstring(node, clean=False) or ""
                lines -= docstring.count("\n") + bool(docstring)
                lengths.append((lines, f"{name_of(path)}: {node.name}"))
    return sorted(lengths, reverse=True)


def test_top_level_holds_only_the_rooms() -> None:
    assert {name_of(path).split("/")[0] for path in FILES if path.parent != REPOSITORY} <= FOLDERS


def test_no_database_stands_in_the_tree() -> None:
    kept = REPOSITORY / "tests" / "data" / "workspaces"
    databases = [name_of(path) for path in FILES if kept not in path.parents and is_database(path)]

    assert databases == []


def is_database(path: Path) -> bool:
    """Tell whether a file is a database of SQLite or Access, whatever its name."""
    with path.open("rb") as stream:
        start = stream.read(32)
    return start.startswith(b"SQLite format 3\0") or b"Standard ACE DB" in start


def test_no_personal_data_in_samples_and_tests() -> None:
    places = [path for path in FILES if name_of(path).startswith(("resources/", "tests/"))]

    assert {name_of(path): data for path in places if (data := personal_data(text_of(path)))} == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("电话139" + "27485913。", ["139" + "27485913"]),
        ("电话 +86 139" + "27485913.", ["139" + "27485913"]),
        ("电话 13900001234", []),
        ("电话 13912341234", []),
        ("电话 13912345678", []),
        ("电话 139****5678", []),
        ("证件 110105" + "19491231002X", ["110105" + "19491231002X"]),
        ("证件 110105194912310021", []),
        ("证件 110105194913310021", []),
        ("合计 0.13912345678", []),
    ],
    ids=[
        "mobile",
        "country",
        "noughts",
        "repeat",
        "sequence",
        "masked",
        "card",
        "check digit",
        "month",
        "fraction",
    ],
)
def test_personal_data_is_told_from_samples(text: str, expected: list[str]) -> None:
    assert personal_data(text) == expected


def test_no_path_of_one_machine() -> None:
    assert found(MACHINE_PATH) == []


def test_no_address_of_a_package_registry() -> None:
    assert found(REGISTRY) == []


def test_nothing_is_left_open_in_the_code() -> None:
    assert [place for place in found(OPEN_ENDS) if ".py: " in place] == []


def test_modules_stay_short() -> None:
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}

    assert {name: lines for name, lines in lengths.items() if lines > 450} == {}


def test_functions_stay_short() -> None:
    lengths = function_lengths()
    longest = [f"{lines} {place}" for lines, place in lengths[:10]]

    assert lengths[0][0] <= 40, longest
