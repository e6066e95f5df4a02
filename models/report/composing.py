"""From texts and figures to the blocks of a report."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from models.figures.year import YearFigures
from models.kinds import parse_date
from models.messages import Message
from models.problems import Problem, Severity, UserError, Where
from models.records.notice import NOTICE_CATEGORIES
from models.records.office import OFFICE
from models.records.publication import CATEGORIES
from models.report.document import BlankLine, Block, Face, PageBreak, Paragraph, Run, Style
from models.report.editions.edition import Edition, Facts, TextPlan
from models.report.editions.narrative_2008 import answers
from models.report.phrases import figure_number, filled, normalised, plain, runs
from models.rules.editions import report_due

NUMERALS = "一二三四五六七八九十"
COVER = ("dated_on", "county_notice", "cover_note", "preamble")


@dataclass
class Composition:
    """A report being put together.

    Attributes:
        blocks: what is there so far.
        problems: texts that could not be filled.
        paragraphs: the filled texts by key, for the checks.
    """

    blocks: list[Block] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    paragraphs: dict[str, str] = field(default_factory=dict)


def date_in_words(day: datetime.date) -> str:
    """Return a date as documents write it: 2019年1月24日 (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def facts_of(figures: YearFigures, office: Mapping[str, Any] | None) -> Facts:
    """Return everything a template can name: figures, the year and the office."""
    known = {name: (office or {}).get(name) for name in OFFICE.names}
    full_name = known["full_name"] or ""
    facts: Facts = _numbers(figures)
    facts |= {
        "year": figures.year,
        "next_year": figures.year + 1,
        "office": known,
        "unit": full_name.removesuffix("人民政府"),
        "us": known["self_reference"] or "我镇",
        "answers": answers(figures),
        "report_due": date_in_words(report_due(figures.year)),
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
    edition: Edition, texts: Mapping[str, str], facts: Facts, office_name: str
) -> Composition:
    """Return the blocks of the report: cover note, preamble, parts and signature.

    Args:
        edition: which texts and headings there are.
        texts: the wording in force by key.
        facts: what the templates can name; cover facts are added to it.
        office_name: who signs.
    """
    made = Composition()
    plans = {plan.key: plan for plan in edition.texts}
    sections = list(dict.fromkeys(p.section for p in edition.texts if p.key not in COVER))
    headings = [plain(filled(section, facts)) for section in sections]
    facts["parts"] = "、".join(headings)
    facts["title"] = filled(edition.title, facts)
    for key in ("dated_on", "county_notice"):
        facts[key] = _text(made, plans[key], texts, facts)
    facts["dated_on"] = date_in_words(dated_on(made, facts))
    _cover(made, plans, texts, facts, office_name)
    made.blocks.append(Paragraph(Style.TITLE, (Run(facts["title"], Face.TITLE),), outline=0))
    made.blocks.append(BlankLine())
    _body(made, plans["preamble"], texts, facts)
    for number, (section, heading) in enumerate(zip(sections, headings, strict=True)):
        numbered = f"{NUMERALS[number]}、{heading}"
        made.blocks.append(
            Paragraph(Style.HEADING_1, (Run(numbered, Face.HEADING_1),), outline=1)
        )
        _part(made, [p for p in edition.texts if p.section == section], texts, facts)
    _sign(made, office_name, facts)
    return made


def dated_on(made: Composition, facts: Facts) -> datetime.date:
    """Return the date of the report; what cannot be read becomes a problem."""
    usual = report_due(facts["year"])
    try:
        return parse_date(facts["dated_on"]) or usual
    except ValueError as error:
        made.problems.append(
            _problem("成文日期", Message("{reason}", {"reason": str(error)}), facts["dated_on"])
        )
        return usual


def _cover(
    made: Composition,
    plans: Mapping[str, TextPlan],
    texts: Mapping[str, str],
    facts: Facts,
    office_name: str,
) -> None:
    recipient = facts["office"]["report_recipient"] or ""
    made.blocks.append(Paragraph(Style.RECIPIENT, (Run(f"{recipient}："),)))
    _body(made, plans["cover_note"], texts, facts)
    _sign(made, office_name, facts)
    made.blocks.append(PageBreak())


def _sign(made: Composition, office_name: str, facts: Facts) -> None:
    made.blocks.append(Paragraph(Style.SIGNATURE, (Run(office_name),)))
    made.blocks.append(Paragraph(Style.DATE, (Run(facts["dated_on"]),)))


def _part(
    made: Composition, plans: list[TextPlan], texts: Mapping[str, str], facts: Facts
) -> None:
    number = 0
    for plan in plans:
        if plan.heading is None:
            _body(made, plan, texts, facts)
            continue
        heading = f"（{NUMERALS[number]}）" + filled(plan.heading, facts)
        number += 1
        run = Run(heading, Face.HEADING_2)
        outline = 2 if plan.heading else None
        if plan.run_in:
            _body(made, plan, texts, facts, lead=(run,), outline=outline)
        else:
            made.blocks.append(Paragraph(Style.HEADING_2, (run,), outline=outline))
            _body(made, plan, texts, facts)


def _body(
    made: Composition,
    plan: TextPlan,
    texts: Mapping[str, str],
    facts: Facts,
    lead: tuple[Run, ...] = (),
    outline: int | None = None,
) -> None:
    text = _text(made, plan, texts, facts)
    made.paragraphs[plan.key] = plain(text)
    for line in text.split("\n") or [""]:
        if line.strip() or lead:
            made.blocks.append(
                Paragraph(Style.BODY, lead + runs(normalised(line.strip())), outline=outline)
            )
        lead, outline = (), None


def _text(
    made: Composition, plan: TextPlan, texts: Mapping[str, str], facts: Facts
) -> str:
    written = texts.get(plan.key, plan.template)
    try:
        return filled(written, facts)
    except UserError as error:
        made.problems.append(_problem(plan.label, error.message, written))
        return written.replace("{", "｛").replace("}", "｝")


def _problem(label: str, message: Message, value: str) -> Problem:
    return Problem(
        Severity.ERROR,
        Where(section="报告文字", row=label),
        message,
        id="T01",
        value=value[:50],
    )
