"""政务公开台账: the window, and every other job of the program as a command.

Exit status: 0 done; 1 refused, or findings that are errors; 2 wrong usage.
"""

import argparse
import datetime
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from typing_extensions import override

if TYPE_CHECKING:
    from models.problems import Problem, Progress
    from models.store.workspace import Workspace

DONE, REFUSED, WRONG_USAGE = 0, 1, 2
FORMATS = ("pdf", "xlsx", "docx", "html")
PROGRAM = "政务公开台账"


def main(arguments: list[str] | None = None) -> int:
    """Run a command, or the window without one; return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and not stream.isatty():
            stream.reconfigure(encoding="utf-8")
    options = _parser().parse_args(arguments)
    from models.problems import Cancelled, UserError

    try:
        return int(options.run(options))
    except UserError as error:
        _complain(str(error))
    except (KeyboardInterrupt, Cancelled):
        _complain("已中止，没有保存未完成的部分。")
    except Exception as error:  # noqa: BLE001 - the clerk gets a sentence, the log the rest
        _complain(f"程序出错（{type(error).__name__}），详细情况已记入“{_log()}”，请联系维护人员。")
    return REFUSED


def show_window(options: argparse.Namespace) -> int:
    """Open the window on a workspace."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in screens):
        _complain(
            "这台电脑没有屏幕，不能打开窗口；可以改用命令，如 main.py demo --workspace 目录。"
        )
        return REFUSED
    try:
        from ui.application import run
    except ImportError as error:
        _complain(f"窗口所需的系统库不全（{error}），请运行 make run，它会说明缺什么。")
        return REFUSED
    return run(options.workspace)


def make_demo(options: argparse.Namespace) -> int:
    """Make a sample workspace."""
    from models.problems import UserError
    from models.report.sample import load_sample
    from models.store.workspace import holds_workspace, open_workspace

    location = _location(options)
    if "://" not in location and holds_workspace(Path(location)):
        raise UserError(
            "“{folder}”里已经有台账，样例不会覆盖它，请用 --workspace 指定一个空文件夹。",
            folder=location,
        )
    with open_workspace(location) as workspace:
        number = load_sample(workspace)
    print(f"已建立样例台账，共 {number} 条记录：{location}")
    return DONE


def write_template(options: argparse.Namespace) -> int:
    """Write the empty import workbook."""
    from exporters.xlsx.import_template import write_import_template

    print(f"已写入导入模板：{write_import_template(options.file)}")
    return DONE


def import_file(options: argparse.Namespace) -> int:
    """Import a workbook, all of it or nothing."""
    from exporters.problem_text import row_line
    from models.imports.workbook import import_workbook, read_import

    with _workspace_for_import(options) as workspace:
        read = read_import if options.dry_run else import_workbook
        plan = read(options.file, workspace, progress=_progress())
    for problem in plan.problems:
        _complain(row_line(problem))
    if plan.errors:
        _complain(f"共 {len(plan.errors)} 处错误，没有导入任何记录；请改正后重新导入。")
        _write_errors(options.file, list(plan.problems))
        return REFUSED
    counted = "，".join(f"{label} {number} 条" for label, number in plan.counts.items())
    verb = "可以导入" if options.dry_run else "已导入"
    skipped = f"；另有 {plan.skipped} 条已在台账中，未重复导入" if plan.skipped else ""
    print(f"{verb}：{counted or '没有新的记录'}{skipped}。")
    return DONE


def print_figures(options: argparse.Namespace) -> int:
    """Print the figures of a year."""
    from models.figures.year import year_figures

    with _workspace(options) as workspace:
        figures = year_figures(workspace, options.year)
    if options.json:
        print(json.dumps(figures.tree(), ensure_ascii=False, indent=1, default=float))
    else:
        for path, value in figures.values.items():
            print(f"{path}\t{value}")
    return DONE


def check_report(options: argparse.Namespace) -> int:
    """Print what is wrong with the report on a year."""
    from exporters.problem_text import finding_json, finding_line
    from models.problems import Severity
    from models.report.annual import annual_report

    with _workspace(options) as workspace:
        findings = annual_report(workspace, options.year).findings
    if options.json:
        print(json.dumps([finding_json(one) for one in findings], ensure_ascii=False, indent=1))
    else:
        for one in findings:
            print(finding_line(one))
        print(f"共 {len(findings)} 条检查意见。" if findings else "没有发现问题。")
    return REFUSED if any(one.severity is Severity.ERROR for one in findings) else DONE


def export_year(options: argparse.Namespace) -> int:
    """Write the report on a year and its statistics."""
    from exporters.package import export_report
    from exporters.pdf.fonts import resolve_fonts
    from exporters.problem_text import finding_line
    from models.problems import Severity
    from models.report.annual import annual_report

    with _workspace(options) as workspace:
        report = annual_report(workspace, options.year, draft=options.draft, script=options.script)
    errors = [one for one in report.findings if one.severity is Severity.ERROR]
    for one in errors:
        _complain(finding_line(one))
    fonts = resolve_fonts()
    for path in export_report(report, options.out, options.formats, fonts=fonts):
        print(path)
    if "pdf" in options.formats:
        for sentence in fonts.substitutions():
            _complain(f"提示：{sentence}")
    return DONE


def back_up_workspace(options: argparse.Namespace) -> int:
    """Write the whole workspace to one file."""
    from models.store.backup import back_up

    with _workspace(options) as workspace:
        back_up(workspace, options.file)
    print(f"已备份并核对：{options.file}")
    return DONE


def restore_workspace(options: argparse.Namespace) -> int:
    """Make a workspace of a backup."""
    from models.store.backup import restore

    kept = restore(options.file, Path(_location(options)), replace=options.replace)
    print(f"已从“{options.file}”恢复到“{_location(options)}”。")
    if kept is not None:
        print(f"原有内容保留在“{kept}”。")
    return DONE


def examine_workspace(options: argparse.Namespace) -> int:
    """Say what is wrong with a workspace and this machine, and how to mend it."""
    from exporters.pdf.fonts import resolve_fonts
    from exporters.problem_text import finding_line
    from models.problems import Severity
    from models.store.health import examine

    today = datetime.datetime.now().astimezone().date()
    problems = examine(_location(options), today)
    for problem in problems:
        _complain(finding_line(problem))
    for sentence in resolve_fonts().substitutions():
        _complain(f"提示 字体：{sentence}")
    failed = any(one.severity is Severity.ERROR for one in problems)
    print("台账有错误，请按上面的说明处理。" if failed else "台账完好。")
    return REFUSED if failed else DONE


class _Parser(argparse.ArgumentParser):
    """A parser that complains in Chinese."""

    @override
    def error(self, message: str) -> NoReturn:
        _complain(f"命令写得不对（{message}）。用 main.py --help 查看写法。")
        raise SystemExit(WRONG_USAGE)


def _formats(text: str) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(part.strip().lower() for part in text.split(",") if part.strip()))
    if not wanted or set(wanted) - set(FORMATS):
        message = f"{text}，可用的格式是 {','.join(FORMATS)}"
        raise argparse.ArgumentTypeError(message)
    return wanted


Argument = tuple[str, dict[str, Any]]

_WORKSPACE: Argument = (
    "--workspace",
    {"default": argparse.SUPPRESS, "help": "台账所在的文件夹或数据库地址"},
)
_BOOK: Argument = ("file", {"type": Path, "metavar": "文件.xlsx"})
_BACKUP: Argument = ("file", {"type": Path, "metavar": "文件.zip"})
_YEAR: Argument = ("year", {"type": int, "metavar": "年份"})
_JSON: Argument = ("--json", {"action": "store_true", "help": "按 JSON 打印"})
_OUTPUT: tuple[Argument, ...] = (
    ("--out", {"type": Path, "required": True, "metavar": "目录", "help": "保存到哪里"}),
    ("--formats", {"type": _formats, "default": FORMATS[:2], "help": ",".join(FORMATS)}),
    ("--script", {"choices": ("hans", "hant"), "default": "hans", "help": "简体或繁体"}),
    ("--draft", {"action": "store_true", "help": "有错误也导出，每页标明草稿"}),
)
_REHEARSAL: Argument = ("--dry-run", {"action": "store_true", "help": "只检查，不保存"})
_REPLACE: Argument = ("--replace", {"action": "store_true", "help": "替换已有台账，原有的先保留"})

COMMANDS: tuple[tuple[Callable[[argparse.Namespace], int], str, str, tuple[Argument, ...]], ...] = (
    (make_demo, "demo", "建立样例台账", (_WORKSPACE,)),
    (write_template, "template", "写出空的导入模板", (_BOOK,)),
    (import_file, "import", "导入工作簿，有一处错误就全部不导入", (_BOOK, _WORKSPACE, _REHEARSAL)),
    (print_figures, "figures", "打印一年的统计数字", (_YEAR, _WORKSPACE, _JSON)),
    (check_report, "check", "检查一年的年度报告", (_YEAR, _WORKSPACE, _JSON)),
    (export_year, "export", "导出一年的年度报告和统计表", (_YEAR, _WORKSPACE, *_OUTPUT)),
    (back_up_workspace, "backup", "把整个台账备份成一个文件", (_BACKUP, _WORKSPACE)),
    (restore_workspace, "restore", "从备份恢复台账", (_BACKUP, _WORKSPACE, _REPLACE)),
    (examine_workspace, "doctor", "检查台账和这台电脑", (_WORKSPACE,)),
)
"""What runs, how it is called, what it does, and its arguments."""


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="main.py", description=f"{PROGRAM}。不写命令时打开窗口。")
    parser.add_argument("--workspace", help="台账所在的文件夹或数据库地址")
    parser.set_defaults(run=show_window)
    commands = parser.add_subparsers(metavar="命令", parser_class=_Parser)
    for run, name, text, arguments in COMMANDS:
        made = commands.add_parser(name, help=text, description=text)
        made.set_defaults(run=run)
        for argument, options in arguments:
            made.add_argument(argument, **options)
    return parser


def _location(options: argparse.Namespace) -> str:
    from models.store.workspace import default_location

    return str(options.workspace or default_location())


def _workspace(options: argparse.Namespace) -> "Workspace":
    from models.store.workspace import open_workspace

    return open_workspace(_location(options), create=False)


@contextmanager
def _workspace_for_import(options: argparse.Namespace) -> "Iterator[Workspace]":
    """Open the workspace; a rehearsal makes none where there is none yet."""
    from models.store.workspace import holds_workspace, open_workspace

    location = _location(options)
    if options.dry_run and "://" not in location and not holds_workspace(Path(location)):
        with (
            tempfile.TemporaryDirectory() as folder,
            open_workspace(Path(folder) / PROGRAM) as workspace,
        ):
            yield workspace
    else:
        with open_workspace(location) as workspace:
            yield workspace


def _write_errors(source: Path, problems: "list[Problem]") -> None:
    from exporters.xlsx.import_errors import write_import_errors
    from models.problems import UserError

    try:
        path = write_import_errors(source, problems, source.with_name(f"{source.stem}-错误.xlsx"))
        _complain(f"有错的格子已在“{path}”里标出。")
    except UserError as error:
        _complain(str(error))


def _progress() -> "Progress":
    from models.problems import SILENT, Progress

    if not sys.stderr.isatty():
        return SILENT
    return Progress(lambda _done, _total, text: print(f"\r\033[K{text}", end="", file=sys.stderr))


def _complain(sentence: str) -> None:
    print(" ".join(sentence.split("\n")), file=sys.stderr)


def _log() -> Path:
    """Append the traceback to the log and return its path."""
    import traceback

    from platformdirs import user_log_path

    folder = user_log_path(PROGRAM, appauthor=False, ensure_exists=True)
    path = folder / "commands.log"
    with path.open("a", encoding="utf-8") as stream:
        stream.write(traceback.format_exc())
    return path


if __name__ == "__main__":
    raise SystemExit(main())
