"""Backups that make themselves: when, how many are kept, and the way back."""

import datetime

import pytest

from models.problems import UserError
from models.store.automatic_backup import (
    back_up_if_changed,
    back_up_now,
    backup_folder,
    backups,
    check,
    is_due,
    kept_moments,
    pin,
    restore_backup,
    thin,
)
from models.store.changes import undo
from models.store.reading import Query, count
from models.store.workspace import open_workspace

NOW = datetime.datetime(2026, 11, 24, 17, 0)
DAY = datetime.timedelta(days=1)


def names(folder):
    return [one.path.name for one in backups(folder)]


def test_a_backup_is_due_a_day_after_the_last_if_something_was_changed(workspace, put):
    folder = backup_folder(workspace)
    assert not is_due(workspace, folder, NOW)
    put("publication")
    assert is_due(workspace, folder, NOW)
    made = back_up_now(workspace, folder, NOW)
    assert made.path.parent == workspace.folder / "备份"
    assert made.path.name == "台账备份-20261124-170000.zip"
    assert not is_due(workspace, folder, NOW + DAY)
    put("publication")
    assert not is_due(workspace, folder, NOW + DAY - datetime.timedelta(seconds=1))
    assert is_due(workspace, folder, NOW + DAY)


def test_the_end_of_work_makes_a_backup_only_of_what_is_new(workspace, put):
    folder = backup_folder(workspace)
    assert back_up_if_changed(workspace, folder, NOW) is None
    put("publication")
    assert back_up_if_changed(workspace, folder, NOW) is not None
    assert back_up_if_changed(workspace, folder, NOW) is None
    undo(workspace)
    assert back_up_if_changed(workspace, folder, NOW) is not None
    assert len(backups(folder)) == 2


def test_all_of_a_week_then_one_a_week_then_one_a_month_are_kept():
    now = datetime.datetime(2026, 11, 24, 17, 0)
    moments = [now - DAY * days for days in range(800)]
    kept = kept_moments(moments, now)
    days = sorted((now - one).days for one in kept)
    assert days[:7] == [0, 1, 2, 3, 4, 5, 6]
    # 24 November 2026 is a Tuesday; before 18 November the last of a week is its Sunday.
    sundays = [9, 16, 23, 30, 37, 44, 51]
    # The last days of months: 31 October, 30 September …, 24 months back to December 2024.
    assert [day for day in days if 7 <= day <= 56] == sorted([*sundays, 24, 55])
    months = {(one.year, one.month) for one in kept}
    assert len(months) == 24
    assert min(kept) == datetime.datetime(2024, 12, 31, 17, 0)


def test_what_is_kept_today_for_a_month_is_kept_when_each_day_is_thinned():
    start = datetime.datetime(2025, 1, 1, 17, 0)
    there = set()
    for day in range(500):
        now = start + DAY * day
        there = kept_moments({*there, now}, now)
    months = {(one.year, one.month) for one in there}
    assert len(months) == 17
    assert len(there) <= 7 + 8 + 24


def test_a_moment_in_the_future_and_the_only_backup_are_kept():
    future, old = NOW + 40 * DAY, NOW - 3000 * DAY
    assert kept_moments([future, NOW - 3000 * DAY], NOW) == {future}
    assert kept_moments([old], NOW) == {old}


def test_the_oldest_pinned_backup_outlives_five_restores(workspace, put):
    """T16: restoring made backups that pushed out the good ones."""
    folder = backup_folder(workspace)
    location = workspace.folder
    put("publication")
    oldest = pin(back_up_now(workspace, folder, NOW - 900 * DAY), pinned=True)
    good = back_up_now(workspace, folder, NOW - DAY).path
    put("publication")
    workspace.close()
    for number in range(5):
        opened = open_workspace(location)
        finish = restore_backup(good, opened, folder, NOW + number * DAY)
        opened.close()
        kept = finish()
        assert kept.is_dir()
        with open_workspace(location) as restored:
            assert count(restored, Query("publication")) == 1
    assert oldest.exists()
    assert good.exists()
    assert [one.before_restore for one in backups(folder)] == [True] * 5 + [False, False]


def test_the_state_before_a_restore_is_in_the_backup_made_first(workspace, put, tmp_path):
    folder = backup_folder(workspace, tmp_path / "盘")
    location = workspace.folder
    good = back_up_now(workspace, folder, NOW).path
    put("publication", title="后来登记的")
    finish = restore_backup(good, workspace, folder, NOW)
    workspace.close()
    finish()
    before = backups(folder)[0]
    assert before.before_restore
    opened = open_workspace(location)
    assert count(opened, Query("publication")) == 0
    again = restore_backup(before.path, opened, folder, NOW)
    opened.close()
    again()
    with open_workspace(location) as restored:
        assert count(restored, Query("publication")) == 1


def test_a_damaged_backup_changes_nothing(workspace, put):
    folder = backup_folder(workspace)
    put("publication")
    made = back_up_now(workspace, folder, NOW)
    data = bytearray(made.path.read_bytes())
    data[len(data) // 3] ^= 0xFF
    made.path.write_bytes(data)
    with pytest.raises(UserError, match="损坏"):
        restore_backup(made.path, workspace, folder, NOW)
    with pytest.raises(UserError, match="损坏"):
        check(backups(folder)[0], NOW.date())
    assert names(folder) == ["台账备份-20261124-170000.zip"]


def test_what_was_made_before_a_restore_pushes_out_no_other(workspace):
    folder = backup_folder(workspace)
    day = datetime.datetime(2026, 3, 2, 9, 0)
    good = back_up_now(workspace, folder, day).path
    back_up_now(workspace, folder, day + 3 * DAY, before_restore=True)
    back_up_now(workspace, folder, NOW)
    thin(folder, NOW)
    assert good.exists()


def test_pinned_backups_are_never_thinned_and_can_be_let_go(workspace):
    folder = backup_folder(workspace)
    first = back_up_now(workspace, folder, datetime.datetime(2026, 3, 2, 9, 0))
    back_up_now(workspace, folder, datetime.datetime(2026, 3, 3, 9, 0))
    path = pin(first, pinned=True)
    assert path.name == "台账备份-20260302-090000-保留.zip"
    thin(folder, NOW)
    assert path.exists()
    (pinned,) = [one for one in backups(folder) if one.pinned]
    back = pin(pinned, pinned=False)
    assert thin(folder, NOW) == [back]
    assert not back.exists()


def test_a_changed_file_no_longer_counts_as_checked(workspace):
    folder = backup_folder(workspace)
    made = back_up_now(workspace, folder, NOW)
    assert made.checked_on == datetime.date(2026, 11, 24)
    pinned = pin(made, pinned=True)
    assert backups(folder)[0].checked_on == datetime.date(2026, 11, 24)
    with pinned.open("ab") as stream:
        stream.write(b"x")
    assert backups(folder)[0].checked_on is None


def test_two_in_one_second_have_two_names(workspace):
    folder = backup_folder(workspace)
    back_up_now(workspace, folder, NOW)
    back_up_now(workspace, folder, NOW)
    assert names(folder) == ["台账备份-20261124-170001.zip", "台账备份-20261124-170000.zip"]


def test_other_files_in_the_folder_are_left_alone(workspace, tmp_path):
    folder = tmp_path / "盘"
    folder.mkdir()
    for name in ("台账备份-99999999-999999.zip", "照片.zip", "升级前-0001-20200101-000000.db"):
        (folder / name).write_bytes(b"mine")
    back_up_now(workspace, folder, NOW)
    thin(folder, NOW + 4000 * DAY)
    assert len(list(folder.glob("*"))) == 5
    assert len(backups(folder)) == 1


def test_a_place_that_cannot_be_used_is_a_sentence(workspace, tmp_path):
    (tmp_path / "盘").write_bytes(b"a file, not a folder")
    with pytest.raises(UserError, match=r"不能使用备份文件夹.*请插好 U 盘或换一个备份位置"):
        back_up_now(workspace, tmp_path / "盘" / "里", NOW)
