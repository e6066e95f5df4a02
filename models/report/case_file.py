"""The file of one application for a court or a review: what happened, how, and the proof of it."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.masking import masked_within
from models.problems import RecordReference
from models.records import BY_KEY
from models.records.application import APPLICATION
from models.records.application_event import APPLICATION_EVENT, values_of
from models.records.application_letter import APPLICATION_LETTER
from models.records.office import OFFICE
from models.records.register import Register, Values
from models.report.document import (
    BlankLine,
    Block,
    Cell,
    Document,
    Paragraph,
    Row,
    Run,
    Style,
    Table,
)
from models.rules.application_calculation import calculation_of
from models.rules.application_events import Event, article_of
from models.rules.application_life import Life, PeriodDay, days_of, life_of
from models.store.application_cases import linked_cases
from models.store.applications import application_of
from models.store.attachments import attachments_of, content_path
from models.store.calendar import calendar_of
from models.store.case_chain import Chain, chain_of
from models.store.letters import letters_of
from models.store.masked_records import masked_record, personal_fields
from models.store.past import FieldChange, PastStep, history_of
from models.store.privacy import log_unmasked
from models.store.reading import records, single
from models.store.workspace import Workspace

_TITLE = "政府信息公开申请办理案卷"
_WEEKDAYS = "一二三四五六日"
_SHOWN_SEAL = 16
_LINE = 32
"""Characters of a checksum in one line."""
_DETAILS = ("party", "days", "method", "outcome", "amount_yuan", "letter_number", "note")


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of a case.

    Attributes:
        name: of its file in the bundle.
        role: what it is for.
        sha256: checksum of its content.
        size: bytes.
        path: where the content lies; None for a paper that is listed only.
    """

    name: str
    role: str
    sha256: str
    size: int
    path: Path | None


@dataclass(frozen=True, slots=True)
class CaseFile:
    """All that is handed over about an application.

    Attributes:
        document: the case sheet.
        papers: letters and attachments in order.
        chain: the proof of its history.
        unmasked: personal values are plain and the papers are there.
    """

    document: Document
    papers: tuple[Paper, ...]
    chain: Chain
    unmasked: bool


def case_file(
    workspace: Workspace,
    application_id: int,
    on: datetime.date,
    *,
    unmasked: bool = False,
    reason: str = "",
) -> CaseFile:
    """Return the file of an application.

    Masked, as it is unless asked otherwise, it lists the papers with their checksums but leaves
    them out, since what they say cannot be masked.

    Args:
        workspace: where the application is.
        application_id: the application.
        on: the date of the case sheet.
        unmasked: personal values plain, papers included; it is logged.
        reason: for whom it is unmasked, such as `"提交法院"`.

    Raises:
        StaleRecordError: the application was deleted.
        UserError: unmasked without a reason, or the content of a paper is missing or damaged.

    Source:
        《行政复议法》(2023) 第四十八条, 《行政诉讼法》第三十四条、第六十七条 (the office hands over
        evidence and what it rests on).
    """
    application = application_of(workspace, application_id)
    owner = RecordReference(APPLICATION.key, application_id)
    if unmasked:
        log_unmasked(workspace, owner, "案卷", reason)
    case = _Case(workspace, application, unmasked=unmasked)
    papers = case.papers(owner)
    chain = chain_of(workspace, owner, plain=unmasked)
    past = history_of(workspace, owner, plain=unmasked)
    office = single(workspace, OFFICE.key) or {}
    name = application["number"] or f"{application['received_on']}收到"
    document = Document(
        title=_TITLE,
        author=office.get("full_name") or "",
        dated_on=on,
        file_stem=f"申请办理案卷（{name}）",
        blocks=(*case.blocks(papers), *_history(past, chain, case)),
        subject=name,
    )
    return CaseFile(document, papers, chain, unmasked)


class _Case:
    """Says what is in a case file, masked unless asked otherwise."""

    def __init__(self, workspace: Workspace, application: Values, *, unmasked: bool) -> None:
        self._workspace = workspace
        self._application = application
        self._unmasked = unmasked
        self._calendar = calendar_of(workspace)
        self._known = [
            str(application[name])
            for name in personal_fields(APPLICATION)
            if application.get(name) and name != "document_kind"
        ]
        self._letters = letters_of(workspace, application["id"])
        for one in (*application["events"], *self._letters):
            named = [one.party] if isinstance(one, Event) else [one["addressee"], one["signed_by"]]
            self._known += [value for value in named if value]

    def text(self, text: str) -> str:
        """Return a running text as the file may say it."""
        return text if self._unmasked else masked_within(text, self._known)

    def values(self, register: Register, values: Mapping[str, Any]) -> Values:
        """Return the values of a record as the file may show them."""
        shown = dict(values) if self._unmasked else masked_record(register, values)
        return {
            name: self.text(value) if isinstance(value, str) and value else value
            for name, value in shown.items()
        }

    def papers(self, owner: RecordReference) -> tuple[Paper, ...]:
        """Return the papers of the application in the order they were added."""
        found = attachments_of(self._workspace, owner)
        return tuple(
            Paper(
                f"{place:02d} {self.text(one['name'])}",
                one["role"],
                one["sha256"],
                one["size"],
                content_path(self._workspace, one["id"]) if self._unmasked else None,
            )
            for place, one in enumerate(found, start=1)
        )

    def blocks(self, papers: Sequence[Paper]) -> list[Block]:
        """Return the blocks before the history."""
        life = life_of(self._application["events"], self._calendar)
        note = "本案卷含未遮蔽的个人信息，只供办案使用。" if self._unmasked else "个人信息已遮蔽。"
        return [
            Paragraph(Style.TITLE, (Run(_TITLE),)),
            Paragraph(Style.NOTE, (Run(note),)),
            *self._record(),
            *self._events(life),
            *self._clock(life),
            *_days(days_of(life, self._calendar)),
            *self._sent(),
            *self._disputes(),
            *_papers(papers, included=self._unmasked),
        ]

    def _record(self) -> list[Block]:
        shown = self.values(APPLICATION, self._application)
        rows: list[Row] = [
            (Cell(field.label, head=True), _cell(field.kind.format(shown[name])))
            for name, field in APPLICATION.fields.items()
            if shown.get(name) is not None
        ]
        return _section("一、申请", Table("申请", (6.0, 22.0), tuple(rows), heading_rows=0))

    def _events(self, life: Life) -> list[Block]:
        rows = []
        for event in self._application["events"]:
            shown = self.values(APPLICATION_EVENT, values_of(event, self._application["id"]))
            details = [
                f"{APPLICATION_EVENT.fields[name].label}："
                f"{APPLICATION_EVENT.fields[name].kind.format(shown[name])}"
                for name in _DETAILS
                if shown[name] is not None
            ]
            article = article_of(event.kind, life.regulation)
            rows.append((event.on.isoformat(), event.kind.value, "；".join(details), article))
        heads = ("日期", "事项", "内容", "依据")
        return _section("二、办理经过", _table("办理经过", heads, (4.5, 5.0, 12.0, 9.0), rows))

    def _clock(self, life: Life) -> list[Block]:
        lines = calculation_of(self._application["events"], self._calendar)
        rows = [
            (
                one.on.isoformat(),
                self.text(str(one.text)),
                one.due.on.isoformat() if one.due else "停止计算",
                one.article,
            )
            for one in lines
        ]
        heads = ("日期", "期限如何计算", "当时的期限", "依据")
        result = f"最迟 {life.due.on} 答复。" if life.due else "期限正停止计算。"
        blocks = _section(
            "三、答复期限的计算", _table("期限计算", heads, (4.5, 12.5, 4.5, 9.0), rows)
        )
        return [*blocks, Paragraph(Style.NOTE, (Run(result),))]

    def _sent(self) -> list[Block]:
        names = ("dated_on", "kind", "number", "addressee", "way", "tracking_number", "signed_on")
        fields = APPLICATION_LETTER.fields
        rows = [
            tuple(fields[name].kind.format(shown[name]) for name in names)
            for shown in (self.values(APPLICATION_LETTER, one) for one in self._letters)
        ]
        if not rows:
            return _section("五、文书和送达", _absent("没有登记文书。"))
        heads = tuple(fields[name].label for name in names)
        widths = (4.5, 5.5, 6.0, 3.5, 3.0, 4.5, 4.5)
        return _section("五、文书和送达", _table("文书", heads, widths, rows))

    def _disputes(self) -> list[Block]:
        rows = []
        for reference in linked_cases(self._workspace, self._application["id"]):
            register = BY_KEY[reference.register]
            for values in records(self._workspace, reference.register, [reference.id]):
                if register is APPLICATION:
                    day, told = values["received_on"], f"编号 {values['number'] or '无'}"
                else:
                    day, told = values["accepted_on"], f"{values['result'] or '尚未审结'}"
                rows.append((register.label, day.isoformat(), told))
        if not rows:
            return _section("六、复议、诉讼和相关申请", _absent("没有。"))
        heads = ("类别", "收到（受理）日期", "编号或结果")
        table = _table("相关案件", heads, (7.0, 7.0, 14.0), rows)
        return _section("六、复议、诉讼和相关申请", table)


def _days(days: Iterable[PeriodDay]) -> list[Block]:
    rows = [
        (
            one.on.isoformat(),
            f"周{_WEEKDAYS[one.on.weekday()]}",
            f"第 {one.number} 日" if one.number else "不计",
            one.reason + ("（放假安排未公布，暂定）" if one.provisional else ""),
        )
        for one in days
    ]
    if not rows:
        return _section("四、逐日计算", _absent("期限没有在走，不逐日计算。"))
    table = _table("逐日计算", ("日期", "星期", "计数", "说明"), (6.0, 4.0, 5.0, 14.0), rows)
    return _section("四、逐日计算", table)


def _papers(papers: Sequence[Paper], *, included: bool) -> list[Block]:
    if not papers:
        return _section("七、材料清单", _absent("没有附件。"))
    rows = [(one.name, one.role, f"{one.size:,}", _broken(one.sha256)) for one in papers]
    heads = ("文件", "用途", "字节数", "SHA-256 校验码")
    note = "文件随案卷一并提供。" if included else "本案卷不附文件，只列清单和校验码。"
    blocks = _section("七、材料清单", _table("材料清单", heads, (9.0, 4.0, 3.5, 16.0), rows))
    return [*blocks, Paragraph(Style.NOTE, (Run(note),))]


def _history(past: Sequence[PastStep], chain: Chain, case: _Case) -> list[Block]:
    rows = [
        (
            step.made_at[:19].replace("T", " "),
            step.actor,
            step.label + ("（已撤销）" if step.undone else ""),
            case.text("；".join(_changed(one) for one in step.fields)),
        )
        for step in reversed(past)
    ]
    heads = ("时间", "经办人", "操作", "改动")
    state = (
        "逐条核对，历史完整，没有被改动。"
        if chain.broken is None
        else f"第 {chain.broken} 步的历史与校验码不符，请先查明原因。"
    )
    seals = [
        (str(step["id"]), step["made_at"][:19].replace("T", " "), _broken(step["seal"] or "无"))
        for step in chain.steps
    ]
    proof = _table("校验链", ("步骤号", "时间", "校验码"), (3.5, 9.0, 17.0), seals)
    told = (
        f"全部台账共 {chain.length} 步，末步校验码 {chain.last_seal[:_SHOWN_SEAL]}…；{state}"
        "每一步的校验码由上一步的校验码和本步内容算出，可用随附的“历史校验.json”逐步复核。"
    )
    return [
        *_section("八、修改历史", _table("修改历史", heads, (5.0, 4.0, 6.0, 15.0), rows)),
        *_section("九、历史校验", proof),
        Paragraph(Style.NOTE, (Run(told),)),
    ]


def _changed(one: FieldChange) -> str:
    return f"{one.label}：{one.before or '空'}→{one.after or '空'}"


def _broken(digest: str) -> str:
    """Return a checksum in lines that go into a column."""
    return "\n".join(digest[place : place + _LINE] for place in range(0, len(digest), _LINE))


def _section(title: str, *blocks: Block) -> list[Block]:
    return [BlankLine(), Paragraph(Style.HEADING_1, (Run(title),), 0), *blocks]


def _absent(text: str) -> Paragraph:
    return Paragraph(Style.BODY, (Run(text),))


def _table(
    name: str,
    heads: Sequence[str],
    widths: tuple[float, ...],
    rows: Iterable[Sequence[str]],
) -> Table:
    head: Row = tuple(Cell(label, head=True) for label in heads)
    body = tuple(tuple(_cell(text) for text in row) for row in rows)
    return Table(name, widths, (head, *body), header_columns=0)


def _cell(text: str) -> Cell:
    return Cell(text, align="left")
