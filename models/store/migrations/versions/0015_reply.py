"""What the county said to a report.

Revision ID: 0015
Revises: 0014
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the schema."""
    op.add_column(
        "dispatch",
        sa.Column(
            "reply",
            sa.String(),
            sa.CheckConstraint(
                "reply IN ('退回修改', '审核通过', '已经公布')",
                name=op.f("ck_dispatch_reply"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "dispatch",
        sa.Column(
            "replied_on",
            sa.Date(),
            sa.CheckConstraint(
                "replied_on IS NULL OR replied_on BETWEEN '2000-01-01' AND '2099-12-31'",
                name=op.f("ck_dispatch_replied_on"),
            ),
            nullable=True,
        ),
    )


def downgrade() -> None:
    """Take the change back."""
    op.drop_column("dispatch", "replied_on")
    op.drop_column("dispatch", "reply")
