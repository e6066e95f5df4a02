"""What a clerk logs of complaints and findings in one step: told, mended, rechecked."""

import datetime
from collections.abc import Sequence

from models.problems import UserError
from models.records.complaint import COMPLAINT
from models.records.supervision import INSPECTION, RECTIFIED, has_problem
from models.store.changes import Changes, Edit, make_changes
from models.store.reading import records
from models.store.workspace import Workspace


def inform_complainants(workspace: Workspace, ids: Sequence[int], on: datetime.date) -> Changes:
    """Log that the complainants were told on a day; those told before stay.

    Raises:
        UserError: all were told, or a complaint came in after that day.
    """
    open_ones = [one for one in records(workspace, COMPLAINT.key, ids) if not one["informed_on"]]
    if not open_ones:
        raise UserError("选中的投诉都已登记告知日期，不用再登记。")
    for one in open_ones:
        if one["received_on"] > on:
            raise UserError(
                "有一件投诉的收到日期是 {received}，告知日期不能更早，请先核对收到日期。",
                received=one["received_on"],
            )
    edits = [
        Edit(COMPLAINT.key, {"informed_on": on}, one["id"], one["version"]) for one in open_ones
    ]
    return make_changes(workspace, edits, _label("登记告知", len(edits)))


def log_rectification(workspace: Workspace, ids: Sequence[int], on: datetime.date) -> Changes:
    """Log that findings were mended on a day; those mended before stay.

    Raises:
        UserError: nothing of them is to be mended, or an inspection was after that day.
    """
    to_mend = [
        one
        for one in records(workspace, INSPECTION.key, ids)
        if not one["rectified_on"] and (has_problem(one) or one["rectify_by"])
    ]
    if not to_mend:
        raise UserError("选中的督查没有待整改的问题，不用登记。")
    for one in to_mend:
        if one["inspected_on"] > on:
            raise UserError(
                "有一次督查的日期是 {inspected}，整改完成日期不能更早，请先核对督查日期。",
                inspected=one["inspected_on"],
            )
    edits = [
        Edit(INSPECTION.key, {"rectified_on": on}, one["id"], one["version"]) for one in to_mend
    ]
    return make_changes(workspace, edits, _label("登记整改完成", len(edits)))


def log_recheck(workspace: Workspace, ids: Sequence[int], on: datetime.date) -> Changes:
    """Log that mended findings were rechecked on a day and found mended.

    Raises:
        UserError: none of them waits for a recheck, or one was mended after that day.
    """
    waiting = [
        one
        for one in records(workspace, INSPECTION.key, ids)
        if one["rectified_on"] and not one["recheck"]
    ]
    if not waiting:
        raise UserError("选中的督查没有待复查的问题；先登记整改完成，再登记复查。")
    for one in waiting:
        if one["rectified_on"] > on:
            raise UserError(
                "有一个问题的整改完成日期是 {rectified}，复查日期不能更早，请先核对整改完成日期。",
                rectified=one["rectified_on"],
            )
    values = {"recheck": RECTIFIED, "rechecked_on": on}
    edits = [Edit(INSPECTION.key, values, one["id"], one["version"]) for one in waiting]
    return make_changes(workspace, edits, _label("登记复查", len(edits)))


def _label(deed: str, count: int) -> str:
    return f"{deed} {count} 条" if count > 1 else deed
