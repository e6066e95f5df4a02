"""Settings of the work.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_COUNTS = (
    "publication_days",
    "notice_days",
    "complaint_inform_days",
    "complaint_days",
    "complaint_extension_days",
    "box_opening_days",
)


def upgrade() -> None:
    """Change the schema."""
    op.create_table(
        "work_settings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("review_before_publishing", sa.Boolean(), nullable=True),
        sa.Column("index_pattern", sa.String(length=100), nullable=True),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in _COUNTS),
        *(
            sa.CheckConstraint(
                f"{name} IS NULL OR {name} >= 0", name=op.f(f"ck_work_settings_{name}")
            )
            for name in _COUNTS
        ),
        sa.CheckConstraint(
            "index_pattern IS NULL OR length(index_pattern) BETWEEN 1 AND 100",
            name=op.f("ck_work_settings_index_pattern"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_settings")),
    )


def downgrade() -> None:
    """Take the change back."""
    op.drop_table("work_settings")
