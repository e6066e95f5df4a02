"""The form of a record: editors by kind, validation, drafts, and what stands beside a record.

Called by `ui.pages` and `ui.dialogs`; writes only through `models.store.changes` and
`models.store.attachments`, in a task, when the clerk saves, drops or removes something.
"""
