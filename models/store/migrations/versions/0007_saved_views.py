"""Saved views of registers.

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the schema."""
    op.create_table(
        "saved_view",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("register_key", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("content", sa.String(length=20000), nullable=False),
        sa.CheckConstraint(
            "length(content) BETWEEN 1 AND 20000", name=op.f("ck_saved_view_content")
        ),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 40", name=op.f("ck_saved_view_name")),
        sa.CheckConstraint(
            "length(register_key) BETWEEN 1 AND 40", name=op.f("ck_saved_view_register_key")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_view")),
        sa.UniqueConstraint("register_key", "name", name=op.f("uq_saved_view_register_key_name")),
    )


def downgrade() -> None:
    """Take the change back."""
    op.drop_table("saved_view")
