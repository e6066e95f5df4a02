"""Work on the report: overrides, notes on findings, versions, plans.

Revision ID: 0011
Revises: 0010
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_STATES = "'未开始', '进行中', '已完成'"


def upgrade() -> None:
    """Change the schema."""
    _make(
        "figure_override",
        *_text("figure_override", "path", 300),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("value >= 0", name=op.f("ck_figure_override_value")),
        *_text("figure_override", "reason", 2000),
        sa.UniqueConstraint("year", "path", name=op.f("uq_figure_override_year_path")),
    )
    _make(
        "finding_note",
        *_text("finding_note", "finding", 100),
        *_text("finding_note", "reason", 2000),
        *_text("finding_note", "noted_at", 32),
        *_text("finding_note", "noted_by", 100),
        sa.UniqueConstraint("year", "finding", name=op.f("uq_finding_note_year_finding")),
    )
    _make(
        "report_version",
        *_text("report_version", "label", 100),
        *_text("report_version", "saved_at", 32),
        *_text("report_version", "texts", 500_000),
        *_text("report_version", "overrides", 500_000),
    )
    _make(
        "plan_entry",
        *(
            item
            for name in ("problem", "measure", "plan", "result")
            for item in _text("plan_entry", name, 2000, required=False)
        ),
        sa.Column("status", sa.String(), nullable=True),
        sa.CheckConstraint(
            f"status IS NULL OR status IN ({_STATES})", name=op.f("ck_plan_entry_status")
        ),
        sa.Column("carried_from", sa.Integer(), nullable=True),
    )
    op.add_column(
        "closing",
        sa.Column(
            "overrides",
            sa.String(length=500_000),
            sa.CheckConstraint(
                "overrides IS NULL OR length(overrides) BETWEEN 1 AND 500000",
                name=op.f("ck_closing_overrides"),
            ),
            nullable=True,
        ),
    )


def downgrade() -> None:
    """Take the change back."""
    op.drop_column("closing", "overrides")
    for table in ("plan_entry", "report_version", "finding_note", "figure_override"):
        op.drop_table(table)


def _make(table: str, *items: SchemaItem) -> None:
    """Make a table of records of years, with these columns and constraints besides."""
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.CheckConstraint("year BETWEEN 2008 AND 2099", name=op.f(f"ck_{table}_year")),
        *items,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
    op.create_index(op.f(f"ix_{table}_year"), table, ["year"], unique=False)


def _text(table: str, name: str, length: int, *, required: bool = True) -> list[SchemaItem]:
    """Return the column of a text with its constraint."""
    kept = f"length({name}) BETWEEN 1 AND {length}"
    condition = kept if required else f"{name} IS NULL OR {kept}"
    return [
        sa.Column(name, sa.String(length=length), nullable=not required),
        sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}")),
    ]
