"""Logging in one step that people were told, findings mended and rechecked."""

import datetime

import pytest

from models.problems import UserError
from models.store.changes import undo
from models.store.reading import records
from models.store.supervising import inform_complainants, log_recheck, log_rectification

DAY = datetime.date
TODAY = DAY(2018, 7, 1)


@pytest.fixture
def read(workspace):
    return lambda key, *ids: records(workspace, key, ids)


def test_informing_is_one_step_and_keeps_earlier_days(workspace, put, read):
    first, second = put("complaint"), put("complaint", received_on=DAY(2018, 6, 20))
    told = put("complaint", informed_on=DAY(2018, 5, 12))

    assert inform_complainants(workspace, [first, second, told], TODAY).label == "登记告知 2 条"

    days = [one["informed_on"] for one in read("complaint", first, second, told)]
    assert days == [TODAY, TODAY, DAY(2018, 5, 12)]
    undo(workspace)
    assert read("complaint", first)[0]["informed_on"] is None


def test_mending_then_rechecking(workspace, put, read):
    finding = put("inspection", problem="更新不及时")
    nothing = put("inspection", problem="无")

    log_rectification(workspace, [finding, nothing], TODAY)
    log_recheck(workspace, [finding, nothing], DAY(2018, 7, 5))

    mended, untouched = read("inspection", finding, nothing)
    assert (mended["rectified_on"], mended["recheck"]) == (TODAY, "已整改")
    assert mended["rechecked_on"] == DAY(2018, 7, 5)
    assert (untouched["rectified_on"], untouched["recheck"]) == (None, None)


@pytest.mark.parametrize(
    ("step", "record", "reason"),
    [
        (inform_complainants, ("complaint", {"informed_on": DAY(2018, 5, 12)}), "都已登记告知"),
        (
            inform_complainants,
            ("complaint", {"received_on": DAY(2018, 7, 2)}),
            "收到日期是 2018-07-02",
        ),
        (log_rectification, ("inspection", {}), "没有待整改的问题"),
        (
            log_rectification,
            ("inspection", {"inspected_on": DAY(2018, 7, 2), "problem": "错别字"}),
            "督查的日期是 2018-07-02",
        ),
        (log_recheck, ("inspection", {"problem": "错别字"}), "没有待复查的问题"),
        (
            log_recheck,
            ("inspection", {"problem": "错别字", "rectified_on": DAY(2018, 7, 2)}),
            "整改完成日期是 2018-07-02",
        ),
    ],
)
def test_what_cannot_be_logged_says_why(workspace, put, step, record, reason):
    key, values = record
    one = put(key, **values)

    with pytest.raises(UserError, match=reason):
        step(workspace, [one], TODAY)

    assert records(workspace, key, [one])[0]["version"] == 1
