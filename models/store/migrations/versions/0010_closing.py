"""Closing of years.

Revision ID: 0010
Revises: 0009
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the schema."""
    op.create_table(
        "closing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.String(length=32), nullable=False),
        sa.Column("closed_by", sa.String(length=100), nullable=False),
        sa.Column("figures", sa.String(length=1000000), nullable=False),
        sa.Column("texts", sa.String(length=500000), nullable=False),
        sa.Column("files", sa.String(length=5000), nullable=True),
        sa.Column("reopened_at", sa.String(length=32), nullable=True),
        sa.Column("reason", sa.String(length=2000), nullable=True),
        sa.CheckConstraint(
            "length(closed_at) BETWEEN 1 AND 32",
            name=op.f("ck_closing_closed_at"),
        ),
        sa.CheckConstraint(
            "length(closed_by) BETWEEN 1 AND 100",
            name=op.f("ck_closing_closed_by"),
        ),
        sa.CheckConstraint(
            "length(figures) BETWEEN 1 AND 1000000",
            name=op.f("ck_closing_figures"),
        ),
        sa.CheckConstraint(
            "files IS NULL OR length(files) BETWEEN 1 AND 5000",
            name=op.f("ck_closing_files"),
        ),
        sa.CheckConstraint(
            "reason IS NULL OR length(reason) BETWEEN 1 AND 2000",
            name=op.f("ck_closing_reason"),
        ),
        sa.CheckConstraint(
            "reopened_at IS NULL OR length(reopened_at) BETWEEN 1 AND 32",
            name=op.f("ck_closing_reopened_at"),
        ),
        sa.CheckConstraint(
            "length(texts) BETWEEN 1 AND 500000",
            name=op.f("ck_closing_texts"),
        ),
        sa.CheckConstraint(
            "year BETWEEN 2008 AND 2099",
            name=op.f("ck_closing_year"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closing")),
    )
    op.create_index(op.f("ix_closing_year"), "closing", ["year"], unique=False)


def downgrade() -> None:
    """Take the change back."""
    op.drop_table("closing")
