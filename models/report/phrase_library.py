"""Sentences to choose from, for each text of a report and each situation of a year."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from typing_extensions import override

from models.report.editions.edition import TEMPLATES
from models.report.fields_in_text import Segment, segments
from models.report.phrases import filled
from models.rules.editions import EditionKey

FILE = "phrase-library.toml"
_OLD, _NEW = "narrative", "six_parts"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One wording that can be put into a text.

    Attributes:
        label: what it is called.
        situation: when it fits, in words.
        segments: the wording with the figures of the year.
        fits: whether the year is in that situation.
    """

    label: str
    situation: str
    segments: tuple[Segment, ...]
    fits: bool = True


@dataclass(frozen=True, slots=True)
class _Entry:
    """A wording of the library: `when` is a condition over the facts, `text` a template."""

    label: str
    situation: str
    when: str
    text: str


class PhraseBook(Mapping[str, tuple[Phrase, ...]]):
    """The wordings for each text of a report, filled in when they are asked for.

    Args:
        facts: what the templates of the report can name.
        keys: of the texts of the report.
    """

    def __init__(self, facts: Mapping[str, Any], keys: tuple[str, ...]) -> None:
        self._facts = facts
        self._keys = keys
        self._made: dict[str, tuple[Phrase, ...]] = {}

    @override
    def __getitem__(self, key: str) -> tuple[Phrase, ...]:
        if key not in self._keys:
            raise KeyError(key)
        if key not in self._made:
            self._made[key] = phrases_for(key, self._facts)
        return self._made[key]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    @override
    def __len__(self) -> int:
        return len(self._keys)


def phrases_for(key: str, facts: Mapping[str, Any]) -> tuple[Phrase, ...]:
    """Return the wordings for a text of a year, those that fit its situation first."""
    made = [
        Phrase(entry.label, entry.situation, segments(entry.text, facts), _fits(entry, facts))
        for entry in _entries(str(facts["edition"]), key)
    ]
    return tuple(sorted(made, key=lambda phrase: not phrase.fits))


def _fits(entry: _Entry, facts: Mapping[str, Any]) -> bool:
    """Return whether a year is in the situation of a wording; one without a condition always is."""
    condition = entry.when or "true"
    return bool(filled(f"{{% if {condition} %}}1{{% endif %}}", facts))


def _entries(edition: str, key: str) -> tuple[_Entry, ...]:
    group = _OLD if edition == EditionKey.NARRATIVE_2008 else _NEW
    return _library().get(group, {}).get(key, ())


@cache
def _library() -> Mapping[str, Mapping[str, tuple[_Entry, ...]]]:
    data = tomllib.loads((TEMPLATES / FILE).read_text(encoding="utf-8"))
    return {
        group: {
            key: tuple(
                _Entry(one["label"], one["situation"], one.get("when", ""), one["text"])
                for one in entries
            )
            for key, entries in texts.items()
        }
        for group, texts in data.items()
    }
