"""What every page works with."""

from dataclasses import dataclass

from models.store.workspace import Workspace
from ui.changes import ChangeBus
from ui.preferences import Preferences
from ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Desk:
    """What every page is handed, so that nothing needs to be global."""

    workspace: Workspace
    tasks: Tasks
    changes: ChangeBus
    preferences: Preferences
