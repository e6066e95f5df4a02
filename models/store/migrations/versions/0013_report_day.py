"""The day by which the county wants the report, the clock of complaints, persons of a class.

Revision ID: 0013
Revises: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the schema."""
    op.add_column(
        "work_settings",
        sa.Column(
            "report_day",
            sa.Integer(),
            sa.CheckConstraint(
                "report_day IS NULL OR report_day >= 0",
                name=op.f("ck_work_settings_report_day"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "work_settings",
        sa.Column("complaint_from_informing", sa.Boolean(), nullable=True),
    )
    for name in ("leader", "person"):
        op.add_column(
            "publication_class",
            sa.Column(
                name,
                sa.String(length=50),
                sa.CheckConstraint(
                    f"{name} IS NULL OR length({name}) BETWEEN 1 AND 50",
                    name=op.f(f"ck_publication_class_{name}"),
                ),
                nullable=True,
            ),
        )


def downgrade() -> None:
    """Take the change back."""
    op.drop_column("publication_class", "person")
    op.drop_column("publication_class", "leader")
    op.drop_column("work_settings", "complaint_from_informing")
    op.drop_column("work_settings", "report_day")
