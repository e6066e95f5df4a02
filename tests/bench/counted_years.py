"""What a report must state, counted record by record, without `models.figures`."""

import datetime
from collections import Counter
from decimal import Decimal

from random_years import INDICATORS, KEYS, RESULTS

from models.rules.outcomes import OUTCOMES, STATISTICS_2014_ROWS

METHODS = {
    "applications_in_person": ("当面",),
    "applications_by_fax": ("传真",),
    "applications_by_network": ("网络",),
    "applications_by_letter": ("邮寄", "平信"),
}
IN_TABLE_2014 = {
    "published_in_gazette": {"政府公报"},
    "published_on_website": {"政府网站"},
    "published_on_weibo": {"政务微博"},
    "published_on_wechat": {"政务微信"},
    "published_otherwise": {"政务公开栏", "QQ", "钉钉", "其他"},
}
ROW = {one.code: one.table3_row for one in OUTCOMES}
ROW_2014 = {one.code: one.statistics_2014_row for one in OUTCOMES}


def expected(log, year):
    """What the report on a year must state, path by path, counted record by record."""
    wanted = Counter()
    _count_public(log, year, wanted)
    _count_applications(log["application"], year, wanted)
    _count_others(log, year, wanted)
    _count_disputes(log, year, wanted)
    for one in log["annual_figure"]:
        if one["year"] == year:
            wanted[INDICATORS[one["indicator"]]] = one["value"]
    wanted["statistics_2014.fees_wan_yuan"] = wanted["handling_fees_yuan"] / Decimal(10_000)
    for row in reversed(STATISTICS_2014_ROWS):
        if row.addends and row.key != "closed":
            path = "statistics_2014."
            wanted[path + row.key] = sum(wanted[path + key] for key in row.addends)
    return wanted


def _count_public(log, year, wanted):
    last = datetime.date(year, 12, 31)
    for one in log["publication"]:
        day, made = one["published_on"], one["formed_on"] or one["published_on"]
        if one["normative"]:
            path = "table2.normative_documents."
            wanted[path + "issued"] += made.year == year
            wanted["statistics_2014.normative_issued"] += made.year == year
            gone = one["repealed_on"]
            wanted[path + "repealed"] += bool(gone) and gone.year == year
            wanted[path + "in_force"] += made <= last and not (gone and gone <= last)
        if one["disclosure"] not in (None, "主动公开") or day > last:
            continue
        on_website = "政府网站" in one["channels"]
        wanted["publications.cumulative"] += 1
        wanted["website.cumulative"] += on_website
        if day.year != year:
            continue
        wanted["publications.total"] += 1
        wanted["statistics_2014.published"] += 1
        wanted["publications.normative"] += bool(one["normative"])
        wanted["table2_trial.normative_published"] += bool(one["normative"])
        wanted["statistics_2014.published_normative"] += bool(one["normative"])
        wanted["publications.by_category." + one["category"]] += 1
        wanted["website.total"] += on_website
        wanted["website.by_category." + one["category"]] += on_website
        for channel in one["channels"]:
            wanted["publications.by_channel." + channel] += 1
        for key, channels in IN_TABLE_2014.items():
            wanted["statistics_2014." + key] += bool(channels & set(one["channels"]))


def _count_applications(log, year, wanted):
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    wanted["handling_fees_yuan"] = Decimal(0)
    for one in log:
        received, answered = one["received_on"], one["answered_on"]
        rows = []
        if received.year == year:
            rows.append("new")
            for key, methods in METHODS.items():
                wanted["statistics_2014." + key] += one["method"] in methods
        if received < first and (not answered or answered >= first):
            rows.append("carried_in")
        if answered and answered.year == year:
            rows += ["results_total", ROW[one["outcome"]]]
            wanted["statistics_2014." + ROW_2014[one["outcome"]]] += 1
        if received <= last and (not answered or answered > last):
            rows.append("carried_out")
        for row in rows:
            wanted[f"table3.{row}.{KEYS[one['applicant_type']]}"] += 1
            wanted[f"table3.{row}.total"] += 1
        if one["fee_yuan"] and (answered or received).year == year:
            wanted["handling_fees_yuan"] += one["fee_yuan"]


def _count_others(log, year, wanted):
    last = datetime.date(year, 12, 31)
    for one in log["notice"]:
        if one["posted_on"].year == year:
            wanted["notices.total"] += 1
            wanted["notices.by_category." + one["category"]] += 1
            wanted["notices.by_place." + one["place"]] += 1
    for one in log["complaint"]:
        if one["received_on"].year == year:
            wanted["complaints.total"] += 1
            wanted["statistics_2014.complaints"] += 1
            wanted["complaints.closed"] += bool(one["closed_on"]) and one["closed_on"] <= last
            wanted["complaints.about_disclosure"] += bool(one["about_disclosure"])
            wanted["complaints.by_channel." + one["channel_type"]] += 1
    for one in log["complaint_channel"]:
        wanted["channels.in_use"] += one["opened_on"] <= last
    _count_supervision(log, year, wanted)


def _count_supervision(log, year, wanted):
    last = datetime.date(year, 12, 31)
    for one in log["inspection"]:
        if one["inspected_on"].year == year:
            found = one["problem"] == "栏目空白"
            mended = bool(one["rectified_on"]) and one["rectified_on"] <= last
            wanted["inspections.total"] += 1
            wanted["inspections.problems"] += found
            wanted["inspections.rectified"] += mended
    for one in log["meeting"]:
        if one["held_on"].year == year:
            path = {"会议": "meetings", "培训": "trainings"}[one["kind"]]
            people = (one["people"] or 0) if path == "trainings" else 0
            for prefix in ("", "statistics_2014."):
                wanted[prefix + path] += 1
                wanted[prefix + "trained_people"] += people


def _count_disputes(log, year, wanted):
    last = datetime.date(year, 12, 31)
    kinds = {"未经复议直接起诉": "direct_suit", "复议后起诉": "suit_after_review"}
    for register, row in (("administrative_review", "reviews"), ("lawsuit", "lawsuits")):
        for one in log[register]:
            name = kinds[one["lawsuit_kind"]] if register == "lawsuit" else "review"
            result = RESULTS.get(one["result"])
            decided = (one["closed_on"] or one["accepted_on"]) if result else None
            counted = []
            if decided and decided.year == year:
                counted.append(result)
            if one["accepted_on"] <= last and (not decided or decided > last):
                counted.append("pending")
            for key in counted:
                wanted[f"table4.{name}.{key}"] += 1
                wanted[f"table4.{name}.total"] += 1
                short = "other" if key == "pending" else key
                wanted[f"statistics_2014.{row}_{short}"] += 1
