"""Attachments, and steps of history that are sealed one after the other.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_TEXTS = {
    "register": 40,
    "role": 20,
    "name": 200,
    "media_type": 100,
    "sha256": 64,
    "added_at": 32,
}


def upgrade() -> None:
    """Change the schema."""
    op.create_table(
        "attachment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("register", sa.String(length=40), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("added_at", sa.String(length=32), nullable=False),
        sa.Column("remarks", sa.String(length=500), nullable=True),
        *(
            sa.CheckConstraint(
                f"length({name}) BETWEEN 1 AND {length}", name=op.f(f"ck_attachment_{name}")
            )
            for name, length in _TEXTS.items()
        ),
        sa.CheckConstraint("size >= 0", name=op.f("ck_attachment_size")),
        sa.CheckConstraint(
            "remarks IS NULL OR length(remarks) BETWEEN 1 AND 500",
            name=op.f("ck_attachment_remarks"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_index("ix_attachment_register_record_id", "attachment", ["register", "record_id"])
    op.create_index(op.f("ix_attachment_sha256"), "attachment", ["sha256"])
    op.add_column("change_step", sa.Column("seal", sa.String(length=64), nullable=True))


def downgrade() -> None:
    """Take the change back."""
    op.drop_column("change_step", "seal")
    op.drop_index(op.f("ix_attachment_sha256"), table_name="attachment")
    op.drop_index("ix_attachment_register_record_id", table_name="attachment")
    op.drop_table("attachment")
