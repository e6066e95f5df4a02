"""Taking over what was read of a past year's report: carried numbers, 年度数据, texts."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from models.imports.past_report_parts import Number, PastFigure, PastReport, PastText
from models.messages import Message
from models.problems import UserError
from models.records.annual_figure import ANNUAL_FIGURE, INDICATORS
from models.records.register import Values
from models.records.settings import REPORT_TEXT
from models.report.closing import closed_year, refuse_closed
from models.report.fields_in_text import Segment, template_of
from models.rules.outcomes import APPLICANT_TYPES
from models.store.changes import Changes, Edit, make_changes
from models.store.reading import Query, count, matching_ids, records
from models.store.workspace import Workspace

LONGEST_TEXT = 20_000
"""Characters that a text of a report may have."""
_LABELS = {key: label for label, key in INDICATORS.items()}
_TABLE2 = ("licences", "penalties", "coercive_measures", "fees_wan_yuan")
_TRIAL = ("services", "procurements", "procurement_yuan")
_ITEMS = ("licence_items", "service_items", "penalty_items", "coercive_measure_items", "fee_items")
_COUNTED_BY_US = frozenset(("fees_wan_yuan",))
"""Rows of the 2014 table that share a key with an indicator of another meaning."""


class Standing(StrEnum):
    """How an offer stands to what is in the log."""

    NEW = "new"
    SAME = "same"
    OTHER = "other"
    COUNTED = "counted"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be taken over.

    Attributes:
        key: names it in a choice.
        kind: `carried` for a number of the next year, `figure` for one of the year, `text`.
        year: the year it is kept for.
        label: the indicator or the text.
        value: the number, or the text as it is stored.
        now: what is kept at present; None for nothing.
        standing: `NEW`; `SAME` as is kept; `OTHER` than is kept; `COUNTED` by the log, which it
            would replace; `CLOSED`, as the year's texts can no longer change.
        doubt: why it should be looked at.
    """

    key: str
    kind: str
    year: int
    label: str
    value: Number | str
    now: Number | str | None
    standing: Standing
    doubt: Message | None = None

    @property
    def usual(self) -> bool:
        """Whether it is taken over unless the clerk says otherwise."""
        return self.standing is Standing.NEW and self.doubt is None

    @property
    def possible(self) -> bool:
        """Whether it can be taken over at all."""
        return self.standing not in {Standing.SAME, Standing.CLOSED}


def offers(workspace: Workspace, past: PastReport) -> tuple[Offer, ...]:
    """Return what can be taken over, with how it stands to what is in the log.

    A number that the log counts itself, because the office logged that year, is offered as such.

    Raises:
        UserError: the year of the report is not known.
    """
    if past.year is None:
        raise UserError("还不知道这是哪一年的报告，请先填写年份。")
    year = past.year
    logged = _logged(workspace, year)
    numbers = [
        *(("carried", year + 1, *one) for one in _carried(past)),
        *(("figure", year, *one) for one in _figures(past)),
    ]
    kept = {one: _kept(workspace, ANNUAL_FIGURE.key, one, "indicator") for one in (year, year + 1)}
    found = []
    for kind, place, key, value, doubt in numbers:
        label = _LABELS[key]
        entry = kept[place].get(label)
        counted = logged[place].get(_subject(key), False)
        now = None if entry is None else entry["value"]
        standing = _standing(now, value, counted=counted)
        name = f"figure:{place}:{key}"
        found.append(Offer(name, kind, place, label, value, _whole(now), standing, doubt))
    return (*found, *_texts(workspace, past, year))


def take_over(workspace: Workspace, past: PastReport, choice: Collection[str]) -> Changes:
    """Store what was chosen as one step that can be undone.

    What is kept already is not stored twice; what is kept otherwise is replaced only if chosen.

    Args:
        workspace: where the log is.
        past: what was read.
        choice: the keys of offers.

    Raises:
        UserError: the year is not known, or a text of a closed year was chosen.
    """
    edits = []
    for offer in offers(workspace, past):
        if offer.key not in choice or offer.standing is Standing.SAME:
            continue
        if offer.kind == "text":
            refuse_closed(workspace, offer.year)
            values: Values = {"year": offer.year, "key": _name(offer), "text": offer.value}
            register, name = REPORT_TEXT.key, "key"
        else:
            number = Decimal(offer.value)
            values = {"year": offer.year, "indicator": offer.label, "value": number}
            register, name = ANNUAL_FIGURE.key, "indicator"
        entry = _kept(workspace, register, offer.year, name).get(values[name])
        if entry is None:
            edits.append(Edit(register, values))
        else:
            edits.append(Edit(register, values, entry["id"], entry["version"]))
    return make_changes(workspace, edits, f"取用{past.year}年年度报告")


def _name(offer: Offer) -> str:
    return offer.key.rpartition(":")[2]


def _standing(now: object, value: object, *, counted: bool) -> Standing:
    if now is not None:
        return Standing.SAME if now == value else Standing.OTHER
    return Standing.COUNTED if counted else Standing.NEW


def _whole(number: Decimal | None) -> Number | None:
    return int(number) if number is not None and number == int(number) else number


def _kept(workspace: Workspace, register: str, year: int, name: str) -> dict[str, Values]:
    ids = matching_ids(workspace, Query(register, year=year))
    return {entry[name]: entry for entry in records(workspace, register, ids)}


def _logged(workspace: Workspace, year: int) -> dict[int, dict[str, bool]]:
    """Return for the year and the next which subjects were logged before it began."""
    return {
        place: {
            register: count(workspace, Query(register, year=place - 1)) > 0
            for register in ("application", "publication")
        }
        for place in (year, year + 1)
    }


def _subject(key: str) -> str:
    """Return the register that counts what an indicator states, if the year before is logged."""
    if key.startswith("carried_in_"):
        return "application"
    return "publication" if key == "normative_in_force_before" else ""


Numbered = tuple[str, Number, Message | None]
"""Key of an indicator, its number, and the doubt."""


def _carried(past: PastReport) -> Iterator[Numbered]:
    """Yield what the next year begins with: applications carried over, documents in force."""
    for kind in APPLICANT_TYPES:
        yield from _number(past.figures, f"table3.carried_out.{kind}", f"carried_in_{kind}")
    in_force = "table2.normative_documents.in_force"
    yield from _number(past.figures, in_force, "normative_in_force_before")


def _figures(past: PastReport) -> Iterator[Numbered]:
    """Yield the numbers of the year that no register counts; blank and 0 say the same."""
    for key, value, doubt in _stated(past.figures):
        if value or key.startswith("carried_in_"):
            yield key, value, doubt


def _stated(figures: Mapping[str, PastFigure]) -> Iterator[Numbered]:
    for kind in APPLICANT_TYPES:
        yield from _number(figures, f"table3.carried_in.{kind}", f"carried_in_{kind}")
    for key in _TABLE2:
        yield from _number(figures, f"table2.{key}", key)
    for key in _TRIAL:
        yield from _number(figures, f"table2_trial.{key}", key)
    for key in _ITEMS:
        before = figures.get(f"table2_trial.{key}_before")
        change = figures.get(f"table2_trial.{key}_change")
        if before and change and before.value is not None and change.value is not None:
            yield key, before.value + change.value, before.doubt or change.doubt
    for key in _LABELS:
        if key not in _COUNTED_BY_US:
            yield from _number(figures, f"statistics_2014.{key}", key)


def _number(figures: Mapping[str, PastFigure], path: str, key: str) -> Iterator[Numbered]:
    figure = figures.get(path)
    if figure is not None and figure.value is not None:
        yield key, figure.value, figure.doubt


def _texts(workspace: Workspace, past: PastReport, year: int) -> Iterator[Offer]:
    kept = _kept(workspace, REPORT_TEXT.key, year, "key")
    closed = closed_year(workspace, year) is not None
    for text in past.texts:
        # Braces that stand in the words must not be read as figures.
        stored = template_of([Segment(text.text)])[:LONGEST_TEXT]
        now = kept[text.key]["text"] if text.key in kept else None
        standing = _standing(now, stored, counted=False)
        if closed and standing is not Standing.SAME:
            standing = Standing.CLOSED
        key = f"text:{year}:{text.key}"
        yield Offer(key, "text", year, _label(text), stored, now, standing, text.doubt)


def _label(text: PastText) -> str:
    return text.label if text.label == text.section else f"{text.section} · {text.label}"
