"""The form of a record: editors by kind, validation, drafts and the panel that saves.

Called by `ui.pages`; writes only through `models.store.changes`, in a task, when the clerk saves.
"""
