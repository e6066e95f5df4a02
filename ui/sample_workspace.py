"""样例台账: a workspace to learn with, in a folder of its own beside the clerk's."""

import tempfile
from pathlib import Path

from models.problems import UserError
from models.report.sample import load_sample
from models.store.workspace import (
    Workspace,
    default_location,
    holds_workspace,
    open_workspace,
)

_MARK = "-样例"


def sample_location() -> Path:
    """Return the folder of the sample workspace."""
    own = default_location()
    return own.with_name(own.name + _MARK)


def is_sample(workspace: Workspace) -> bool:
    """Tell whether a workspace is the sample, so that nobody takes it for the office's own."""
    return workspace.folder is not None and workspace.folder.name.endswith(_MARK)


def make_sample(location: Path) -> Path:
    """Make the sample workspace if there is none, and return its folder.

    It appears only when it is complete; what the clerk tried in one that is there stays.

    Raises:
        UserError: the folder cannot be written.
    """
    if holds_workspace(location):
        return location
    try:
        location.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=location.parent, prefix=".~") as scratch:
            made = Path(scratch) / location.name
            with open_workspace(made) as workspace:
                load_sample(workspace)
            if location.is_dir() and not any(location.iterdir()):
                location.rmdir()
            made.rename(location)
    except OSError as error:
        raise UserError(
            "不能建立样例台账“{folder}”（{reason}），请检查磁盘空间和权限。",
            folder=location,
            reason=error.strerror or error,
        ) from error
    return location
