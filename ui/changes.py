"""How pages learn that records changed."""

from PySide6.QtCore import QObject, Signal


class ChangeBus(QObject):
    """One for the whole window; who changes records tells it, every page listens.

    Signals:
        changed: a `models.store.changes.Changes`; each page decides whether it concerns it.
    """

    changed = Signal(object)
