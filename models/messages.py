"""Sentences for the clerk, kept as a template and its values so that the window can translate."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def translatable(context: str, text: str) -> str:  # noqa: ARG001
    """Return `text` unchanged; marks it for the translation tool (`lupdate`) under `context`."""
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence in Simplified Chinese with named values, such as `"{number} 已经用过。"`."""

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the sentence in Chinese with its values filled in."""
        return self.template.format_map(dict(self.values)) if self.values else self.template
