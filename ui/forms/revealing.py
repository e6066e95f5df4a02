"""Shows personal values in full, once it is logged that somebody looks at them."""

from collections.abc import Callable

from models.problems import Progress, RecordReference, UserError
from models.store.privacy import show_personal
from ui.desk import Desk


def reveal_logged(
    desk: Desk,
    record: RecordReference,
    name: str,
    show: Callable[[], None],
    refuse: Callable[[UserError], None],
) -> None:
    """Log that a personal value is looked at, then show it.

    Args:
        desk: with the workspace and the tasks.
        record: whose value it is.
        name: of the field.
        show: called when it is logged.
        refuse: called when it cannot be.
    """
    workspace = desk.workspace

    def work(_progress: Progress) -> None:
        show_personal(workspace, record, name)

    def done(_nothing: None) -> None:
        show()

    desk.tasks.run(
        work,
        label=desk.tasks.tr("正在登记查看"),
        on_done=done,
        on_failed=refuse,
        writes=True,
    )
