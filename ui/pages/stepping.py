"""One undoable step asked for by an action of a page: done in the background, then told."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from models.problems import Progress, UserError
from models.store.changes import Changes
from models.store.workspace import Workspace
from ui.pages.page import Page
from ui.translation import in_script, translated


def take_step(page: Page, label: str, step: Callable[[Workspace], Changes]) -> None:
    """Change records and say what was done, or why it could not be.

    Args:
        page: the page whose strip says it.
        label: what it does, for the progress strip.
        step: the change.
    """
    workspace, changed = page.desk.workspace, page.desk.changes.changed

    def work(_progress: Progress) -> Changes:
        return step(workspace)

    def tell(changes: Changes) -> None:
        changed.emit(changes)
        sentence = QCoreApplication.translate("RegisterPage", "已{label}，按 Ctrl+Z 撤销。")
        page.message.emit("success", sentence.format(label=in_script(changes.label)))

    page.desk.tasks.run(
        work, label=label, on_done=tell, on_failed=teller_of_failures(page), writes=True
    )


def show_found(
    page: Page, label: str, find: Callable[[Workspace], Iterable[int]], nothing: str
) -> None:
    """Limit a page to the records that are found in the background.

    Args:
        page: a page that lists records.
        label: what it does, for the progress strip.
        find: returns the ids.
        nothing: the sentence when there are none.
    """
    workspace = page.desk.workspace

    def work(_progress: Progress) -> tuple[int, ...]:
        return tuple(find(workspace))

    def show(ids: tuple[int, ...]) -> None:
        if ids:
            page.show_records(ids)
        else:
            page.message.emit("success", nothing)

    page.desk.tasks.run(work, label=label, on_done=show, on_failed=teller_of_failures(page))


def teller_of_failures(page: Page) -> Callable[[UserError], None]:
    """Return what says in the strip of a page why something could not be done."""

    def tell(error: UserError) -> None:
        page.message.emit("error", translated(error.message))

    return tell
