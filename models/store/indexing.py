"""Fills the index for search in the background, while other work goes on."""

from models.problems import Progress
from models.store import search
from models.store.search import fill_index, number_of_records
from models.store.workspace import Workspace


def fill_unindexed(workspace: Workspace, progress: Progress) -> None:
    """Fill the indexes that were left empty when the workspace was opened, part by part.

    Each part is a short transaction of its own, so that others can write in between. What is
    left when it is given up, the next opening begins anew.
    """
    for register in workspace.unindexed:
        with workspace.reading() as connection:
            total = number_of_records(connection, register)
        done, last = 0, 0
        while True:
            with workspace.writing() as connection:
                reached = fill_index(connection, register, last)
            if reached is None:
                break
            last = reached
            done = min(total, done + search.PART)
            progress.step(done, total, f"{register.label} {done} / {total}")
    workspace.unindexed = ()
