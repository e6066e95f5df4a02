"""What the clerk should know while logging an application: repeats, answers that are public."""

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select

from models.records.application import APPLICATION
from models.records.publication import PUBLICATION
from models.records.register import Values
from models.rules.publication_review import PUBLISHED
from models.store.erasing import ERASED
from models.store.reading import in_year
from models.store.rows import read_values, table_of
from models.store.search import Found, folded
from models.store.workspace import Workspace

ALIKE = 0.6
"""Share of common pairs of characters from which two texts ask for much the same."""
REPEATED = 0.85
"""The share from which a request of the same person is taken to be a repeat."""

_MOST = 10
_MOST_PIECES = 12
_PIECE = 4
_WORDLESS = re.compile(
    r"[\W_]+|政府信息公开条例|中华人民共和国|政府信息|依申请公开|申请公开|信息公开|请求|要求"
    r"|公开|申请|获取|提供|贵单位|贵机关|本人|关于|有关|相关|以及|情况|材料|文件|复印件|全部"
)


@dataclass(frozen=True, slots=True)
class SimilarRequest:
    """An earlier application that is like the one being logged.

    Attributes:
        values: of the earlier application; personal ones are plain.
        same_person: the same name, and no other identity document.
        likeness: from 0 to 1, how far the contents agree.
    """

    values: Values
    same_person: bool
    likeness: float

    @property
    def is_repeat(self) -> bool:
        """Whether it looks like a repeat (《条例》第三十六条第（六）项)."""
        return self.same_person and self.likeness >= REPEATED


@dataclass(frozen=True, slots=True)
class Topic:
    """A matter that several persons asked for in a year.

    Attributes:
        content: how the first of them put it.
        ids: their applications, the earliest first.
        persons: how many different applicants there are.
    """

    content: str
    ids: tuple[int, ...]
    persons: int


def similar_requests(workspace: Workspace, values: Mapping[str, Any]) -> tuple[SimilarRequest, ...]:
    """Return other applications of the same person, or for much the same, the most alike first.

    Args:
        workspace: where the applications are.
        values: of the one being logged; `applicant`, `content` and `document_number` count, and
            `id` where it is stored.

    Source:
        《条例》(2019) 第三十六条第（六）项 (repeats), 第三十五条 (quantity and frequency).
    """
    table = table_of(APPLICATION)
    statement = select(table.c.id, table.c.content, _is_same_person(values).label("same"))
    if values.get("id"):
        statement = statement.where(table.c.id != values["id"])
    wanted = _pairs(values.get("content") or "")
    with workspace.reading() as connection:
        rated = [
            (bool(row.same), _likeness(wanted, _pairs(row.content)), row.id)
            for row in connection.execute(statement)
        ]
        best = sorted((one for one in rated if one[0] or one[1] >= ALIKE), key=_weight)[:_MOST]
        found = read_values(connection, APPLICATION, [one[2] for one in best])
    return tuple(SimilarRequest(found[one], same, share) for same, share, one in best)


def _weight(rated: tuple[bool, float, int]) -> tuple[float, bool, int]:
    same, likeness, record_id = rated
    return -likeness, not same, -record_id


def _is_same_person(values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a condition
    table = table_of(APPLICATION)
    same = and_(table.c.applicant == values.get("applicant"), table.c.applicant != ERASED)
    number = values.get("document_number")
    known = table.c.document_number
    return and_(same, or_(known.is_(None), known == number)) if number else same


def published_answers(
    workspace: Workspace, content: str, on: datetime.date | None = None
) -> tuple[Values, ...]:
    """Return published items that may answer a request, the most fitting first.

    Args:
        workspace: where the items are.
        content: what is asked for.
        on: only items published by this day; today if not given.

    Source:
        《条例》(2019) 第三十六条第（一）项: what is public already is answered by telling where.
    """
    pieces = _pieces(content)
    table = table_of(PUBLICATION)
    public = and_(
        table.c.published_on <= (on or datetime.date.today()),
        func.coalesce(table.c.stage, PUBLISHED) == PUBLISHED,
    )
    hits: Counter[int] = Counter()
    with workspace.reading() as connection:
        for piece in pieces:
            found = select(table.c.id).where(public, Found(PUBLICATION, piece, table.c.id))
            newest = found.order_by(table.c.published_on.desc(), table.c.id.desc())
            hits.update(connection.scalars(newest.limit(500)))
        enough = max(1, (len(pieces) + 1) // 2)
        best = sorted(
            (one for one, number in hits.items() if number >= enough),
            key=lambda one: (-hits[one], -one),
        )[:_MOST]
        items = read_values(connection, PUBLICATION, best)
    return tuple(items[one] for one in best)


def _pieces(content: str) -> list[str]:
    """Return pieces of the words of a request by which items are looked up."""
    runs = [run for run in _WORDLESS.split(folded(content)) if len(run) > 1]
    pieces: list[str] = []
    for run in runs:
        last = max(len(run) - _PIECE, 0)
        starts = sorted({*range(0, last + 1, _PIECE), last})
        pieces += [run[start : start + _PIECE] for start in starts]
    return list(dict.fromkeys(pieces))[:_MOST_PIECES]


def asked_by_several(workspace: Workspace, year: int) -> tuple[Topic, ...]:
    """Return what two or more persons asked for in a year, the most asked first.

    Such information is to be considered for publication by the office itself.

    Source:
        《条例》(2019) 第四十四条第一款.
    """
    table = table_of(APPLICATION)
    statement = (
        select(table.c.id, table.c.applicant, table.c.content)
        .where(in_year(table.c.received_on, year))
        .order_by(table.c.received_on, table.c.id)
    )
    with workspace.reading() as connection:
        rows = _rows(connection, statement)
    topics = []
    for group in _groups([_pairs(content) for _, _, content in rows]):
        members = [rows[place] for place in group]
        persons = {applicant for _, applicant, _ in members}
        if len(persons) > 1:
            ids = tuple(one for one, _, _ in members)
            topics.append(Topic(members[0][2], ids, len(persons)))
    return tuple(sorted(topics, key=lambda topic: (-topic.persons, topic.ids)))


def _rows(connection: Connection, statement: Any) -> list[tuple[int, str, str]]:  # noqa: ANN401
    return [(row.id, row.applicant, row.content) for row in connection.execute(statement)]


def _groups(pairs: Sequence[frozenset[str]]) -> Iterable[list[int]]:
    """Return the places of texts that are alike, each text in the group of the first like it."""
    by_pair: defaultdict[str, list[int]] = defaultdict(list)
    groups: dict[int, list[int]] = {}
    for place, mine in enumerate(pairs):
        shared = Counter(head for pair in mine for head in by_pair[pair])
        alike = [
            head
            for head, number in shared.items()
            if 2 * number >= ALIKE * (len(mine) + len(pairs[head]))
        ]
        if alike:
            groups[min(alike, key=lambda head: (-_likeness(mine, pairs[head]), head))].append(place)
        else:
            groups[place] = [place]
            for pair in mine:
                by_pair[pair].append(place)
    return groups.values()


def _pairs(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters of the words that matter in a request."""
    plain = _WORDLESS.sub("", folded(text))
    return frozenset(plain[n : n + 2] for n in range(len(plain) - 1)) or frozenset({plain})


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of common pairs, from 0 to 1 (Dice)."""
    if "" in one or "" in other:
        return 0.0
    return 2 * len(one & other) / (len(one) + len(other))
