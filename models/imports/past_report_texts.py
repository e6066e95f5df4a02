"""Dividing the narrative of a past year's report into the texts of its edition."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from models.imports.past_report_numbers import plain
from models.imports.past_report_outline import Outline, Place, Section, outline_of
from models.imports.past_report_parts import Line, PastText
from models.messages import Message, translatable
from models.problems import Problem, Severity, Where
from models.rules.editions import EditionKey

_OTHER_HEADING = translatable("errors", "原件的标题是“{written}”，请看看是不是这一段。")
_UNDIVIDED = translatable("errors", "原件这一部分没有分小标题，全部放在这一段，请检查。")
_PART_MISSING = translatable("errors", "没有找到“{heading}”这一部分，它的文字没有读取。")
_TEXT_MISSING = translatable("errors", "没有找到“{label}”，请看看原件里有没有这一段。")
_LEFT_OVER = translatable("errors", "这一段不知道属于哪里，没有读取，需要时请从原件复制。")

_NUMERALS = "一二三四五六七八九十"
_HEADING = re.compile(rf"^\s*([{_NUMERALS}]+)\s*[、.．:：]\s*(.+)$")
_SUB_HEADING = re.compile(
    rf"^\s*(?:[（(]\s*([{_NUMERALS}]+)\s*[）)]|(\d)\s*[.．、])[、.]?\s*(.*)$", re.DOTALL
)
_DATE = re.compile(
    r"(?:(?:19|20)\d{2}|二[〇○零0Ｏ一二三四五六七八九]{3})\s*年\s*"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日"
)
_PAGE_WORDS = re.compile(
    r"发布时间|发布日期|来源[:：]|浏览次数|阅读次数|访问量|字体|字号|打印本页|分享到|索引号|发文字号"
    r"|当前位置|您的位置|首页|成文日期[:：]|生成日期|公开日期[:：]|主题分类|责任编辑|扫一扫|作者[:：]"
)
_FOOT_WORDS = re.compile(
    r"版权所有|主办[:：单]|承办[:：单]|ICP备|网站标识码|公网安备|上一篇|下一篇|关闭窗口|打印本页|返回顶部"
    r"|相关链接|网站地图|责任编辑"
)
_TAIL = re.compile(r"|\D{0,6}(?:情况|方面|工作)")
"""What other offices add to the words of a heading."""
_LEAD = re.compile(r"^(.{1,30}?)[。：:]")
_LONGEST_HEADING = 45
_LONGEST_SIGNATURE = 40
_HEADING_ALIKE = 0.6
_SUB_ALIKE = 0.5
_RIGHT_NUMBER = 0.3
_LEAST_WITH_NUMBER = 0.35
_WORTH_TELLING = 15
_LONGEST_RECIPIENT = 25


@dataclass(slots=True)
class Narrative:
    """The texts that were found, and what was not understood."""

    texts: list[PastText] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def narrative_of(lines: Sequence[Line], edition: EditionKey, title: int) -> Narrative:
    """Return the texts among the lines of a report; none where it has no heading of a part.

    Args:
        lines: the paragraphs outside tables.
        edition: of the year reported on.
        title: place of the line that is the title; -1 where there is none.
    """
    outline = outline_of(edition)
    reading = _Reading(outline)
    heads = _headings(lines, outline)
    if heads:
        reading.read(lines, heads, title)
    order = [*outline.labels, *(one.key for part in outline.sections for one in part.places)]
    reading.found.texts.sort(key=lambda text: order.index(text.key))
    return reading.found


def _headings(lines: Sequence[Line], outline: Outline) -> dict[int, int]:
    """Return where each part begins: number of the part → place of its heading."""
    best: dict[int, tuple[float, int]] = {}
    for place, line in enumerate(lines):
        for number, section in enumerate(outline.sections):
            score = _heading_score(line, number, section)
            if score and score >= best.get(number, (0.0, 0))[0]:
                best[number] = score, place
    found: dict[int, int] = {}
    for number, (_, place) in sorted(best.items(), key=lambda one: (-one[1][0], one[0])):
        before = [one for other, one in found.items() if other < number]
        after = [one for other, one in found.items() if other > number]
        if all(one < place for one in before) and all(one > place for one in after):
            found[number] = place
    return dict(sorted(found.items()))


def _heading_score(line: Line, number: int, section: Section) -> float:
    """Return how surely a line is the heading of a part, 0 where it is not."""
    text = line.text.strip()
    if len(text) > _LONGEST_HEADING or "。" in text.rstrip("。"):
        return 0.0
    match = _HEADING.match(text)
    words = re.sub(r"^\d{4}年?", "", plain(match.group(2) if match else text))
    words = re.sub(r"\d{4}年", "年", words)
    wanted = section.compared
    alike = difflib.SequenceMatcher(None, words, wanted).ratio()
    if match is None:
        sure = words == wanted or (line.heading and alike >= _HEADING_ALIKE)
        return alike if sure else 0.0
    numbered = _numeral(match.group(1)) == number + 1
    least = _LEAST_WITH_NUMBER if numbered else _HEADING_ALIKE
    return alike + (_RIGHT_NUMBER if numbered else 0.0) if alike >= least else 0.0


def _numeral(written: str) -> int:
    return _NUMERALS.index(written) + 1 if written in _NUMERALS else 0


class _Reading:
    """Goes through the parts of a report and gathers their texts.

    Args:
        outline: what the edition is made of.
    """

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self.found = Narrative()

    def read(self, lines: Sequence[Line], heads: dict[int, int], title: int) -> None:
        """Take cover, preamble and parts."""
        first = min(heads.values())
        self._cover(lines[: max(title, 0)])
        self._preamble(lines[title + 1 : first])
        ends = [*list(heads.values())[1:], len(lines)]
        for number, section in enumerate(self._outline.sections):
            if number not in heads:
                if section.places:
                    self._tell(_PART_MISSING, section.heading, heading=section.heading)
                continue
            end = ends[list(heads).index(number)]
            inside = list(lines[heads[number] + 1 : end])
            if end == len(lines):
                inside = self._without_end(inside)
            self._section(section, inside)

    def _tell(self, template: str, row: str, value: str = "", **values: object) -> None:
        where = Where(table="文字", row=row)
        message = Message(template, values)
        problem = Problem(Severity.WARNING, where, message, id="past.text", value=value[:50])
        self.found.problems.append(problem)

    def _add(self, place: Place, section: str, lines: Sequence[str], doubt: Message | None) -> None:
        text = "\n".join(line.strip() for line in lines if line.strip())
        if text:
            self.found.texts.append(PastText(place.key, place.label, section, text, doubt))
        else:
            self._tell(_TEXT_MISSING, place.label, label=place.label)

    def _cover_text(self, key: str, lines: Sequence[str]) -> None:
        labels = self._outline.labels
        if key in labels and lines:
            self._add(Place(key, labels[key], None), self._outline.cover, lines, None)

    def _cover(self, lines: Sequence[Line]) -> None:
        """Take the note to the county that stands before the title."""
        texts = [line.text for line in lines]
        begins = [
            place
            for place, text in enumerate(texts)
            if text.endswith(("：", ":")) and len(text) <= _LONGEST_RECIPIENT
        ]
        if begins:
            note = [text for text in texts[begins[-1] + 1 :] if text.endswith(("。", "！"))]
            self._cover_text("cover_note", note)

    def _preamble(self, lines: Sequence[Line]) -> None:
        texts = [line.text for line in lines if not _PAGE_WORDS.search(line.text)]
        kept = [
            text
            for text in texts
            if text.endswith(("。", "；", "：", "！")) or len(text) > 30  # noqa: PLR2004 - longer than a line of a menu
        ]
        self._cover_text("preamble", kept)

    def _without_end(self, lines: list[Line]) -> list[Line]:
        """Take the date, and leave out the signature and what a web page adds below it."""
        dates = [n for n, line in enumerate(lines) if _DATE.fullmatch(line.text.strip())]
        if dates:
            place = dates[0]
            self._cover_text("dated_on", ["".join(lines[place].text.split())])
            lines = lines[:place]
            if lines and _is_signature(lines[-1].text):
                lines = lines[:-1]
            return lines
        end = next((n for n, line in enumerate(lines) if _FOOT_WORDS.search(line.text)), None)
        return lines[:end]

    def _section(self, section: Section, lines: Sequence[Line]) -> None:
        headed = [place for place in section.places if place.heading is not None]
        opening = [place for place in section.places if place.heading is None]
        parts, rest = _divided(lines, headed)
        if headed and not parts and not opening and rest:
            undivided = [line.text for line in rest]
            self._add(headed[0], section.heading, undivided, Message(_UNDIVIDED))
            headed, rest = headed[1:], []
        for place in opening:
            self._add(place, section.heading, [line.text for line in rest], None)
            rest = []
        for line in rest:
            if len(line.text) >= _WORTH_TELLING and not _FOOT_WORDS.search(line.text):
                self._tell(_LEFT_OVER, section.heading, line.text)
        for place in headed:
            words, doubt = parts.get(place.key, ([], None))
            self._add(place, section.heading, words, doubt)


def _is_signature(text: str) -> bool:
    return len(text) <= _LONGEST_SIGNATURE and not text.endswith(("。", "；", "！"))


Divided = dict[str, tuple[list[str], Message | None]]


def _divided(lines: Sequence[Line], places: Sequence[Place]) -> tuple[Divided, list[Line]]:
    """Return the words below each second-level heading, and what stands before the first."""
    found: Divided = {}
    before: list[Line] = []
    current: list[str] | None = None
    numbered = sum(bool((m := _SUB_HEADING.match(line.text)) and m.group(1)) for line in lines)
    for line in lines:
        open_places = [place for place in places if place.key not in found]
        match = _matched(line, open_places, places, in_order=numbered == len(places))
        if match is not None:
            current = [match.rest]
            found[match.place.key] = current, match.doubt
        elif current is None:
            before.append(line)
        else:
            current.append(line.text)
    return found, before


@dataclass(frozen=True, slots=True)
class _Match:
    """A line that begins a text: which one, its words after the heading, and the doubt."""

    place: Place
    rest: str
    doubt: Message | None = None


def _matched(
    line: Line, open_places: Sequence[Place], places: Sequence[Place], *, in_order: bool
) -> _Match | None:
    match = _SUB_HEADING.match(line.text)
    words = match.group(3) if match else line.text
    for place in open_places:
        if place.heading and plain(words).startswith(place.heading):
            return _exact(place, words, numbered=match is not None)
    number = (_numeral(match.group(1)) if match.group(1) else int(match.group(2))) if match else 0
    if match is None or number < 1:
        return None
    at_number = places[number - 1] if number <= len(places) else None
    if at_number in open_places and at_number is not None and not at_number.heading:
        return _Match(at_number, words)
    lead = _LEAD.match(words)
    heading = lead.group(1) if lead else words if len(words) <= 30 else ""  # noqa: PLR2004 - the longest lead
    chosen = _closest(plain(heading), open_places) if heading else None
    if chosen is None and in_order and at_number in open_places:
        chosen = at_number
    if chosen is None:
        return None
    rest = words[lead.end() :] if lead else "" if heading else words
    doubt = Message(_OTHER_HEADING, {"written": (heading or words)[:30]})
    contained = bool(chosen.heading) and (chosen.heading or "") in plain(heading)
    return _Match(chosen, rest, None if contained else doubt)


def _exact(place: Place, words: str, *, numbered: bool) -> _Match | None:
    """Return the words after a heading that stands as in the form."""
    end, heading = 0, place.heading or ""
    while end < len(words) and len(plain(words[:end])) < len(heading):
        end += 1
    rest = words[end:]
    lead = _LEAD.match(words)
    # 主动公开情况。 is a heading as far as the full stop, 主动公开了三条信息。 is not.
    if lead and lead.end() > end and _TAIL.fullmatch(lead.group(1)[end:]):
        rest = words[lead.end() :]
    elif _TAIL.fullmatch(rest):
        rest = ""
    ends_here = not rest or words[end : end + 1] in "。：:，, " or rest != words[end:]
    if not numbered and not ends_here:
        return None
    return _Match(place, rest.lstrip("。：:，, "))


def _closest(heading: str, places: Sequence[Place]) -> Place | None:
    """Return the place whose heading is most like this one."""
    scored = [(_likeness(heading, place.heading), place) for place in places if place.heading]
    score, place = max(scored, key=lambda one: one[0], default=(0.0, None))
    return place if score >= _SUB_ALIKE else None


def _likeness(one: str, other: str) -> float:
    if one in other or other in one:
        return 1.0
    return difflib.SequenceMatcher(None, one, other).ratio()
