"""Drafts: what was entered and not saved yet, kept on disk until it is saved or given up."""

import datetime
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from exporters.files import replace_atomically
from models.store.workspace import DRAFT_FOLDER


@dataclass(frozen=True, slots=True)
class Draft:
    """What is entered in a form.

    Attributes:
        record_id: the record being changed; None for a new one.
        version: its version when it was opened.
        cells: what is entered, by field name.
        written_at: local moment, ISO 8601 to the minute.
    """

    record_id: int | None
    version: int
    cells: Mapping[str, Any]
    written_at: str


class Drafts:
    """The draft of one register, a file in the folder of the workspace.

    A workspace on a server has no folder: its drafts live only as long as the window.

    Args:
        folder: of the workspace.
        register_key: of the records that are entered.
        owner_id: the record to which they belong; each has a draft of its own.
    """

    def __init__(self, folder: Path | None, register_key: str, owner_id: int | None = None) -> None:
        name = register_key if owner_id is None else f"{register_key}-{owner_id}"
        self._path = None if folder is None else folder / DRAFT_FOLDER / f"{name}.json"

    def write(self, record_id: int | None, version: int, cells: Mapping[str, object]) -> None:
        """Keep a draft.

        Raises:
            UserError: the file cannot be written.
        """
        if self._path is None:
            return
        now = datetime.datetime.now().astimezone().isoformat(timespec="minutes")
        draft = Draft(record_id, version, cells, now)
        self._path.parent.mkdir(exist_ok=True)
        replace_atomically(
            self._path, json.dumps(asdict(draft), ensure_ascii=False, indent=1).encode()
        )

    def read(self) -> Draft | None:
        """Return the draft, None when there is none or it cannot be read."""
        if self._path is None:
            return None
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            cells = {
                name: tuple(cell) if isinstance(cell, list) else cell
                for name, cell in kept["cells"].items()
            }
            return Draft(kept["record_id"], kept["version"], cells, kept["written_at"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def discard(self) -> None:
        """Forget the draft."""
        if self._path is not None:
            self._path.unlink(missing_ok=True)


def owners_of_drafts(folder: Path | None, register_key: str) -> list[int]:
    """Return the ids of the records of which a part was entered and not saved."""
    if folder is None:
        return []
    names = (path.stem for path in (folder / DRAFT_FOLDER).glob(f"{register_key}-*.json"))
    numbers = (name.removeprefix(f"{register_key}-") for name in names)
    return sorted(int(number) for number in numbers if number.isdecimal())
