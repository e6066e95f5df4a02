"""The commands as others drive them: as a process, by their output and exit status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "samples" / "2018.xlsx"


def run(*arguments, **environment):
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=kept | {"PYTHONIOENCODING": "utf-8"} | environment,
        timeout=120,
    )


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The folder of the sample workspace."""
    folder = tmp_path_factory.mktemp("demo") / "台账"
    made = run("demo", "--workspace", folder)
    assert (made.returncode, made.stderr) == (0, "")
    return folder


def lines(text):
    return [line for line in text.splitlines() if line]


def test_the_demo_refuses_a_folder_that_holds_a_workspace(demo):
    again = run("demo", "--workspace", demo)

    assert again.returncode == 1
    assert "已经有台账" in again.stderr
    assert run("figures", 2018, "--workspace", demo, "--json").returncode == 0


def test_the_figures_are_one_object(demo):
    figures = json.loads(run("--workspace", demo, "figures", 2018, "--json").stdout)

    assert figures["edition"] == "narrative-2008"
    assert figures["publications"]["by_category"] == {
        "概况信息类": 3,
        "规划计划类": 10,
        "党政文件类": 77,
        "财政信息类": 2,
        "应急管理类": 1,
    }
    assert figures["table3"]["new"] == dict.fromkeys(figures["table3"]["new"], 0)
    assert figures["statistics_2014"]["published_on_website"] == 93


def test_the_sample_passes_its_check(demo):
    checked = run("check", 2018, "--workspace", demo, "--json")

    assert (checked.returncode, json.loads(checked.stdout)) == (0, [])


def test_findings_name_place_and_records(tmp_path):
    assert run("import", applications(tmp_path), "--workspace", tmp_path / "w").returncode == 0
    checked = run("check", 2018, "--workspace", tmp_path / "w", "--json")
    findings = {one["id"]: one for one in json.loads(checked.stdout)}

    assert checked.returncode == 1
    assert findings["O01"]["severity"] == "error"
    assert findings["O01"]["where"] == {
        "section": "单位信息",
        "table": "",
        "row": "单位全称",
        "column": "",
    }
    assert findings["C26"]["records"] == [{"register": "application", "id": 1}]


def applications(folder):
    """A CSV file of one application that was answered too late."""
    path = folder / "依申请公开.csv"
    path.write_text(
        "申请人,申请人类型,申请方式,收到日期,申请内容,答复日期,办理结果\n"
        "张三,自然人,当面,2018-03-05,财政决算,2018-06-20,同意公开\n",
        "utf-8",
    )
    return path


def test_the_template_can_be_imported_empty(tmp_path):
    template = tmp_path / "模板.xlsx"
    assert run("template", template).returncode == 0

    imported = run("import", template, "--workspace", tmp_path / "w")

    assert imported.returncode == 0, imported.stderr


def test_one_bad_row_and_nothing_is_stored(tmp_path):
    bad = tmp_path / "台账.xlsx"
    book = load_workbook(SAMPLE)
    book["公开信息"]["C7"] = "2018-02-30"
    book.save(bad)

    imported = run("import", bad, "--workspace", tmp_path / "w")

    assert imported.returncode == 1
    assert "公开信息 第7行 公开日期：“2018-02-30”" in imported.stderr
    marked = load_workbook(tmp_path / "台账-错误.xlsx")
    assert "2018-02-30" in marked["错误清单"]["D2"].value
    assert marked["公开信息"]["C7"].comment is not None
    figures = json.loads(run("figures", 2018, "--workspace", tmp_path / "w", "--json").stdout)
    assert figures["publications"]["total"] == 0


def test_a_rehearsal_stores_nothing(tmp_path):
    rehearsed = run("import", SAMPLE, "--workspace", tmp_path / "w", "--dry-run")

    assert rehearsed.returncode == 0
    assert "公开信息 93 条" in rehearsed.stdout
    assert not (tmp_path / "w").exists()


def test_what_is_stored_already_is_not_imported_twice(demo):
    assert "另有 155 条已在台账中" in run("import", SAMPLE, "--workspace", demo).stdout


def test_the_report_is_exported_twice_with_the_same_bytes(demo, tmp_path):
    formats = "pdf,xlsx,docx,html"
    for name in ("一", "二"):
        out = ("--out", tmp_path / name, "--formats", formats)
        exported = run("export", 2018, "--workspace", demo, *out, PYTHONHASHSEED=str(len(name)))
        assert exported.returncode == 0, exported.stderr
    first, second = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()}
        for name in ("一", "二")
    )

    assert sorted(first) == sorted(
        [
            *(f"徐家坪镇2018年度政府信息公开工作年度报告.{e}" for e in ("pdf", "docx", "html")),
            "徐家坪镇2018年政府信息公开统计表.xlsx",
        ]
    )
    assert first == second


def test_a_report_with_errors_is_exported_as_draft_only(tmp_path):
    run("import", applications(tmp_path), "--workspace", tmp_path / "w")
    out = tmp_path / "out"

    refused = run("export", 2018, "--workspace", tmp_path / "w", "--out", out)

    assert refused.returncode == 1
    assert "错误 O01 单位信息·单位全称" in refused.stderr
    assert not out.exists()
    drafted = run("export", 2018, "--workspace", tmp_path / "w", "--out", out, "--draft")
    assert drafted.returncode == 0
    assert len(list(out.iterdir())) == 2


def test_a_workspace_goes_into_a_backup_and_comes_back(demo, tmp_path):
    backup, place = tmp_path / "备份.zip", tmp_path / "新"
    for arguments in (
        ("backup", backup, "--workspace", demo),
        ("restore", backup, "--workspace", place),
        ("restore", backup, "--workspace", place, "--replace"),
        ("doctor", "--workspace", place),
    ):
        done = run(*arguments)
        assert done.returncode == 0, done.stderr

    figures = [run("figures", 2018, "--workspace", one, "--json").stdout for one in (demo, place)]
    assert figures[0] == figures[1]
    assert len(list(tmp_path.glob("新-恢复前-*"))) == 1


@pytest.mark.parametrize(
    ("arguments", "status", "part"),
    [
        (["figures"], 2, "命令写得不对"),
        (["nonsense"], 2, "命令写得不对"),
        (["figures", "今年"], 2, "命令写得不对"),
        (["export", "2018", "--out", "o", "--formats", "doc"], 2, "可用的格式"),
        (["figures", "2018", "--workspace", "nowhere"], 1, "没有台账"),
        (["figures", "2001", "--workspace", "{demo}"], 1, "尚未施行"),
        (["check", "2007", "--workspace", "{demo}"], 1, "尚未施行"),
        (["import", "nowhere.xlsx", "--workspace", "{demo}"], 1, "找不到文件"),
        (["restore", "nowhere.zip", "--workspace", "nowhere"], 1, "找不到备份文件"),
        (["restore", "nowhere.zip", "--workspace", "{demo}"], 1, "不是空的"),
        (["template", "/nowhere/模板.xlsx"], 1, "不存在"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_chinese_line(demo, arguments, status, part):
    told = run(*(argument.format(demo=demo) for argument in arguments))

    assert told.returncode == status
    assert part in told.stderr
    assert len(lines(told.stderr)) == 1
    assert "Traceback" not in told.stderr


def test_without_a_screen_the_window_says_so():
    told = run()

    assert told.returncode == 1
    assert "没有屏幕" in told.stderr


def test_commands_start_without_the_window():
    code = "import sys, main; main.main(['figures', '2018']); print('PySide6' in sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        cwd=ROOT,
        encoding="utf-8",
        env=os.environ | {"HOME": "/nowhere"},
    )

    assert told.stdout.strip() == "False"
