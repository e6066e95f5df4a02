"""What can go wrong, in three kinds.

- `Problem`: wrong data, a value that is returned in lists.
- `UserError`: the operation cannot be done and the clerk can help it; raised.
- everything else is a fault of the program and is not caught.

Tree of exceptions::

    Exception
    ├── UserError
    │   ├── StaleRecordError     the record was changed by somebody else meanwhile
    │   ├── ForeignPaperError    a paper seems to belong to another case; may be said on purpose
    │   └── WorkspaceInUseError  another process holds the workspace
    └── Cancelled                the clerk stopped a long task
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from models.messages import Message


class Severity(StrEnum):
    """How bad a problem is: an error bars the export or import, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Where:
    """The address of a problem; parts that do not apply are empty.

    For an import `table` is the sheet, `row` the row number and `column` the heading.
    """

    section: str = ""
    table: str = ""
    row: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class RecordReference:
    """A record by the key of its register and its id."""

    register: str
    id: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with data: how bad, where, and one sentence what to do.

    Attributes:
        id: stable code of the check or kind of fault, such as `"C01"`.
        value: the offending value as the clerk wrote it.
        records: the records concerned.
    """

    severity: Severity
    where: Where
    message: Message
    id: str = ""
    value: str = ""
    records: tuple[RecordReference, ...] = ()


class UserError(Exception):
    """The operation cannot be done; the text says in Chinese what is wrong and what to do.

    Args:
        template: one Chinese sentence, with `{names}` of the values.
        values: the values named in the template.
    """

    def __init__(self, template: str, **values: object) -> None:
        self.message = Message(template, values)
        super().__init__(str(self.message))


class StaleRecordError(UserError):
    """The record was changed or deleted after it was read."""


class ForeignPaperError(UserError):
    """A paper seems to belong to another case; the clerk may say that it is meant."""


class WorkspaceInUseError(UserError):
    """Another process has the workspace open."""


class Cancelled(Exception):  # noqa: N818 - not an error: the clerk asked for it
    """The clerk stopped a long task between two of its steps."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How a long function reports: `step(done, total, text)` after each piece of work.

    `report` is called on the thread that works; it may raise `Cancelled` to stop it.
    """

    report: Callable[[int, int, str], None]

    def step(self, done: int, total: int, text: str) -> None:
        """Report that `done` of `total` pieces are finished.

        Raises:
            Cancelled: the clerk stopped the task.
        """
        self.report(done, total, text)


SILENT = Progress(lambda _done, _total, _text: None)
