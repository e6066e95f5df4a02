"""From texts and figures to the blocks of a report."""

import datetime
from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

from models.figures.year import YearFigures
from models.kinds import parse_date
from models.messages import Message
from models.problems import Problem, Severity, UserError, Where
from models.records.notice import NOTICE_CATEGORIES
from models.records.office import OFFICE
from models.records.publication import CATEGORIES
from models.report.document import BlankLine, Block, Face, PageBreak, Paragraph, Run, Style
from models.report.editions.edition import Edition, Facts, no_tables
from models.report.fields_in_text import StatedFigures
from models.report.phrases import figure_number, filled, normalised, plain, runs
from models.report.places import TEXTS
from models.rules.editions import format_notice_of, regulation_of

NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Composition:
    """A report put together.

    Attributes:
        blocks: the report, without its tables.
        dated_on: its date.
        paragraphs: the filled texts by key, for the checks.
        problems: texts that could not be filled.
    """

    blocks: tuple[Block, ...]
    dated_on: datetime.date
    paragraphs: Mapping[str, str]
    problems: tuple[Problem, ...]


def date_in_words(day: datetime.date) -> str:
    """Return a date as documents write it: 2019年1月24日 (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def facts_of(
    edition: Edition,
    figures: YearFigures,
    office: Mapping[str, Any],
    due_on: datetime.date,
    before: YearFigures | None = None,
) -> Facts:
    """Return everything a template can name.

    Args:
        edition: of the report.
        figures: of the year, as the texts state them.
        office: the values of 单位信息.
        due_on: the day by which the report is to be handed in.
        before: the figures of the year before, None where there are none.
    """
    known = {name: office.get(name) for name in OFFICE.names}
    full_name = known["full_name"] or ""
    facts: Facts = _numbers(figures)
    facts |= {
        "year": figures.year,
        "next_year": figures.year + 1,
        "office": known,
        "unit": full_name.removesuffix("人民政府"),
        "us": known["self_reference"] or "我镇",
        "answers": edition.answers(figures),
        "report_due": date_in_words(due_on),
        "due_on": due_on,
        "regulation": regulation_of(datetime.date(figures.year, 12, 31)).name,
        "format_notice": format_notice_of(figures.year),
        "figure": StatedFigures(figures.values),
        "before": before.tree() if before else None,
    }
    _order(facts["publications"], CATEGORIES)
    _order(facts["website"], CATEGORIES)
    _order(facts["notices"], NOTICE_CATEGORIES)
    return facts


def _numbers(figures: YearFigures) -> Facts:
    tree: Facts = figures.tree()
    for path, value in figures.values.items():
        *branches, leaf = path.split(".", 2)
        place = tree
        for branch in branches:
            place = place.get(branch, {})
        if leaf in place:
            place[leaf] = figure_number(value, path)
    return tree


def _order(section: Facts, usual: tuple[str, ...]) -> None:
    """Put the classes of a section into the office's usual order, others behind by number."""
    places = {name: place for place, name in enumerate(usual)}
    group = section["by_category"]
    section["by_category"] = dict(
        sorted(group.items(), key=lambda item: (places.get(item[0], len(places)), -item[1]))
    )


def compose(
    edition: Edition,
    texts: Mapping[str, str],
    facts: Facts,
    figures: YearFigures,
    overridden: Container[str] = frozenset(),
) -> Composition:
    """Put the report together: cover note, preamble, parts with their tables, signature.

    Args:
        edition: which texts, headings and tables there are.
        texts: the office's own wordings by key.
        facts: what the templates can name; the facts of the cover are added to it.
        figures: what the tables show.
        overridden: paths of the figures that the texts state otherwise.
    """
    composer = _Composer(edition, texts, facts, overridden)
    headings = composer.headings()
    facts["parts"] = "、".join(headings.values())
    facts["title"] = filled(edition.title, facts)
    for key in composer.facts_of_cover():
        facts[key] = composer.text(key)
    day = composer.date(facts["dated_on"])
    facts["dated_on"] = date_in_words(day)
    composer.cover()
    composer.title()
    composer.body("preamble")
    for number, (section, heading) in enumerate(headings.items()):
        composer.part(f"{NUMERALS[number]}、{heading}", section)
        composer.blocks += edition.part_tables.get(section, no_tables)(figures, facts)
    composer.sign()
    return Composition(tuple(composer.blocks), day, composer.paragraphs, tuple(composer.problems))


class _Composer:
    """A report being put together.

    Args:
        edition: which texts and headings there are.
        texts: the office's own wordings by key.
        facts: what the templates can name.
        overridden: paths of the figures that the texts state otherwise.
    """

    def __init__(
        self,
        edition: Edition,
        texts: Mapping[str, str],
        facts: Facts,
        overridden: Container[str],
    ) -> None:
        self._wording = edition.wording
        self._plans = {plan.key: plan for plan in edition.texts}
        self._texts = texts
        self._facts = facts
        self._overridden = overridden
        self.blocks: list[Block] = []
        self.paragraphs: dict[str, str] = {}
        self.problems: list[Problem] = []

    def headings(self) -> dict[str, str]:
        """Return the headings of the parts, by their templates."""
        return {section: plain(filled(section, self._facts)) for section in self._wording.sections}

    def facts_of_cover(self) -> list[str]:
        """Return the keys of the texts that others name, such as the date."""
        return [key for key in ("dated_on", "county_notice") if key in self._plans]

    def text(self, key: str) -> str:
        """Return a text with its figures; one that cannot be filled becomes a problem."""
        plan = self._plans[key]
        written = self._texts.get(key, plan.template)
        try:
            return filled(written, self._facts)
        except UserError as error:
            self.problems.append(_problem(plan.label, error.message, written))
            return written.replace("{", "｛").replace("}", "｝")

    def date(self, written: str) -> datetime.date:
        """Return the date of the report; what cannot be read becomes a problem."""
        usual: datetime.date = self._facts["due_on"]
        try:
            return parse_date(plain(written)) or usual
        except ValueError as error:
            label = self._plans["dated_on"].label
            reason = Message("{reason}", {"reason": str(error)})
            self.problems.append(_problem(label, reason, written))
            return usual

    def cover(self) -> None:
        """Add the note to the county, on a page of its own, where the edition has one."""
        if "cover_note" not in self._plans:
            return
        recipient = self._facts["office"]["report_recipient"]
        if recipient:
            self.blocks.append(Paragraph(Style.RECIPIENT, (Run(f"{recipient}："),)))
        self.body("cover_note")
        self.sign()
        self.blocks.append(PageBreak())

    def title(self) -> None:
        """Add the title and the empty line below it."""
        run = Run(plain(self._facts["title"]), Face.TITLE)
        self.blocks += [Paragraph(Style.TITLE, (run,), outline=0), BlankLine()]

    def part(self, heading: str, section: str) -> None:
        """Add a part; its texts with a heading are numbered （一）, （二） and so on."""
        run = Run(heading, Face.HEADING_1)
        self.blocks.append(Paragraph(Style.HEADING_1, (run,), outline=1))
        number = 0
        for plan in self._plans.values():
            if plan.section != section:
                continue
            if plan.heading is None:
                self.body(plan.key)
                continue
            lead = Run(
                f"（{NUMERALS[number]}）{plain(filled(plan.heading, self._facts))}", Face.HEADING_2
            )
            number += 1
            outline = 2 if plan.heading else None
            if plan.run_in:
                self.body(plan.key, lead, outline)
            else:
                self.blocks.append(Paragraph(Style.HEADING_2, (lead,), outline=outline))
                self.body(plan.key)

    def body(self, key: str, lead: Run | None = None, outline: int | None = None) -> None:
        """Add the paragraphs of a text, the first after its heading if that is run in."""
        text = self.text(key)
        self.paragraphs[key] = plain(text)
        for line in text.split("\n"):
            before = () if lead is None else (lead,)
            if line.strip() or before:
                line_runs = (*before, *self._runs(line.strip()))
                self.blocks.append(Paragraph(Style.BODY, line_runs, outline=outline))
            lead, outline = None, None

    def _runs(self, line: str) -> tuple[Run, ...]:
        return runs(normalised(line), overridden=self._overridden)

    def sign(self) -> None:
        """Add the signature block: who and when."""
        name = self._facts["office"]["full_name"] or ""
        self.blocks.append(Paragraph(Style.SIGNATURE, (Run(name),)))
        self.blocks.append(Paragraph(Style.DATE, (Run(self._facts["dated_on"]),)))


def _problem(label: str, message: Message, value: str) -> Problem:
    return Problem(
        Severity.ERROR, Where(section=TEXTS, row=label), message, id="T01", value=value[:50]
    )
