"""Review, classes and channels of publications.

Revision ID: 0005
Revises: 0004
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_STAGES = "'拟稿', '保密审查', '部门审核', '领导审签', '待公开', '已公开', '已撤回'"
_TEXTS = {"keywords": 200, "disclosure_ground": 500, "withdrawn_reason": 500}
_ANSWERS = (
    "state_secret",
    "work_secret",
    "trade_secret",
    "privacy",
    "safety",
    "personal_masked",
)


def upgrade() -> None:
    """Change the schema."""
    for name, longest in _TEXTS.items():
        rule = f"{name} IS NULL OR length({name}) BETWEEN 1 AND {longest}"
        _add(name, sa.String(length=longest), rule)
    _add("stage", sa.String(), f"stage IS NULL OR stage IN ({_STAGES})")
    _add(
        "disclosure",
        sa.String(),
        "disclosure IS NULL OR disclosure IN ('主动公开', '依申请公开', '不予公开')",
    )
    for name in _ANSWERS:
        op.add_column("publication", sa.Column(name, sa.Boolean(), nullable=True))
    _add(
        "withdrawn_on",
        sa.Date(),
        "withdrawn_on IS NULL OR withdrawn_on BETWEEN '1949-10-01' AND '2099-12-31'",
    )
    op.create_index(op.f("ix_publication_stage"), "publication", ["stage"], unique=False)
    op.create_table(
        "publication_class",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=50), nullable=False),
        sa.Column("parent", sa.String(length=50), nullable=True),
        sa.Column("article", sa.String(length=100), nullable=True),
        sa.Column("limit_days", sa.Integer(), nullable=True),
        sa.Column("update_days", sa.Integer(), nullable=True),
        sa.Column("responsible", sa.String(length=100), nullable=True),
        sa.Column("in_use", sa.Boolean(), nullable=True),
        sa.CheckConstraint(
            "article IS NULL OR length(article) BETWEEN 1 AND 100",
            name=op.f("ck_publication_class_article"),
        ),
        sa.CheckConstraint(
            "limit_days IS NULL OR limit_days >= 0",
            name=op.f("ck_publication_class_limit_days"),
        ),
        sa.CheckConstraint(
            "length(name) BETWEEN 1 AND 50",
            name=op.f("ck_publication_class_name"),
        ),
        sa.CheckConstraint(
            "parent IS NULL OR length(parent) BETWEEN 1 AND 50",
            name=op.f("ck_publication_class_parent"),
        ),
        sa.CheckConstraint(
            "responsible IS NULL OR length(responsible) BETWEEN 1 AND 100",
            name=op.f("ck_publication_class_responsible"),
        ),
        sa.CheckConstraint(
            "update_days IS NULL OR update_days >= 0",
            name=op.f("ck_publication_class_update_days"),
        ),
        sa.UniqueConstraint("name", name=op.f("uq_publication_class_name")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication_class")),
    )
    op.create_table(
        "publication_review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("opinion", sa.String(), nullable=False),
        sa.Column("person", sa.String(length=50), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.Column("remarks", sa.String(length=2000), nullable=True),
        sa.CheckConstraint(
            "decided_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_publication_review_decided_on"),
        ),
        sa.CheckConstraint(
            "digest IS NULL OR length(digest) BETWEEN 1 AND 64",
            name=op.f("ck_publication_review_digest"),
        ),
        sa.CheckConstraint(
            "opinion IN ('同意', '退回修改', '不同意')",
            name=op.f("ck_publication_review_opinion"),
        ),
        sa.CheckConstraint(
            "length(person) BETWEEN 1 AND 50",
            name=op.f("ck_publication_review_person"),
        ),
        sa.CheckConstraint(
            "remarks IS NULL OR length(remarks) BETWEEN 1 AND 2000",
            name=op.f("ck_publication_review_remarks"),
        ),
        sa.CheckConstraint(
            "stage IN ('拟稿', '保密审查', '部门审核', '领导审签', '待公开', '已公开', '已撤回')",
            name=op.f("ck_publication_review_stage"),
        ),
        sa.ForeignKeyConstraint(
            ["publication_id"],
            ["publication.id"],
            name=op.f("fk_publication_review_publication_id_publication"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication_review")),
    )
    op.create_index(
        op.f("ix_publication_review_publication_id"),
        "publication_review",
        ["publication_id"],
        unique=False,
    )
    op.create_table(
        "channel_posting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("posted_on", sa.Date(), nullable=False),
        sa.Column("url", sa.String(length=500), nullable=True),
        sa.CheckConstraint(
            "channel IN ('政府网站', '政务微信', '政务微博', '政府公报', '政务公开栏', 'QQ', '钉钉', '其他')",
            name=op.f("ck_channel_posting_channel"),
        ),
        sa.CheckConstraint(
            "posted_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_channel_posting_posted_on"),
        ),
        sa.CheckConstraint(
            "url IS NULL OR length(url) BETWEEN 1 AND 500",
            name=op.f("ck_channel_posting_url"),
        ),
        sa.ForeignKeyConstraint(
            ["publication_id"],
            ["publication.id"],
            name=op.f("fk_channel_posting_publication_id_publication"),
        ),
        sa.UniqueConstraint(
            "publication_id", "channel", name=op.f("uq_channel_posting_publication_id_channel")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channel_posting")),
    )
    op.create_index(
        op.f("ix_channel_posting_publication_id"),
        "channel_posting",
        ["publication_id"],
        unique=False,
    )


def downgrade() -> None:
    """Take the change back."""
    for table in ("channel_posting", "publication_review", "publication_class"):
        op.drop_table(table)
    with op.batch_alter_table("publication") as batch:
        batch.drop_index(op.f("ix_publication_stage"))


def _add(name: str, kind: sa.types.TypeEngine[Any], rule: str) -> None:
    check = sa.CheckConstraint(rule, name=op.f(f"ck_publication_{name}"))
    op.add_column("publication", sa.Column(name, kind, check, nullable=True))
