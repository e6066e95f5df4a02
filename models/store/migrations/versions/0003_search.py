"""Search by two characters and by initials.

Revision ID: 0003
Revises: 0002
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the schema.

    The index is no part of the schema proper: what it holds follows from the records, and the
    program makes and fills it when it opens a database that lacks it.
    """
    op.create_index(op.f("ix_publication_title"), "publication", ["title"], unique=False)


def downgrade() -> None:
    """Take the change back."""
    with op.batch_alter_table("publication") as batch:
        batch.drop_index(op.f("ix_publication_title"))
