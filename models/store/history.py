"""The tables of history: every change of every record, in the step that made it."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table, false

from models.fields import Record

ACTOR_LENGTH = 100
LABEL_LENGTH = 200

change_step = Table(
    "change_step",
    Record.metadata,
    Column("id", Integer, primary_key=True),
    Column("made_at", String(32), nullable=False),
    Column("actor", String(ACTOR_LENGTH), nullable=False),
    Column("label", String(LABEL_LENGTH), nullable=False),
    Column("undone", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("abandoned", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("seal", String(64)),
    Column("lasting", Boolean(create_constraint=False), nullable=False, server_default=false()),
)
"""What the clerk did in one go: one transaction, one undo.

The seal is a checksum of the step, its changes and the seal of the step before; steps of releases
without seals have none.

A step that is undone can be done again until another step is made: then it is abandoned.
A lasting step, such as a look at personal information, is never undone.
"""

change = Table(
    "change",
    Record.metadata,
    Column("id", Integer, primary_key=True),
    Column("step_id", ForeignKey(change_step.c.id, ondelete="CASCADE"), nullable=False),
    Column("register", String(40), nullable=False),
    Column("record_id", Integer, nullable=False),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Column("erased_seal", String(64)),
    Index("ix_change_step_id", "step_id"),
    Index("ix_change_register_record_id", "register", "record_id"),
)
"""One record's values before and after a step; no `before` = added, no `after` = deleted.

Where personal values were erased from it, `erased_seal` keeps the seal as it was with them.
"""
