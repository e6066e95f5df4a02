"""The life of an application as events.

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the schema."""
    op.create_table(
        "application_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("party", sa.String(length=200), nullable=True),
        sa.Column("method", sa.String(), nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("amount_yuan", sa.BigInteger(), nullable=True),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("arrived_on", sa.Date(), nullable=True),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("letter_number", sa.String(length=100), nullable=True),
        sa.Column("note", sa.String(length=5000), nullable=True),
        sa.Column("linked_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "kind <> '答复' OR outcome IS NOT NULL",
            name=op.f("ck_application_event_answer_has_outcome"),
        ),
        sa.CheckConstraint(
            "kind IN ('收到申请', '告知补正', '收到补正', '逾期未补正', '征求第三方意见', "
            "'第三方答复', '第三方逾期未答复', '征求共同制作机关意见', '共同制作机关答复', "
            "'共同制作机关逾期未答复', '要求说明理由', '申请人说明理由', '告知延迟答复', "
            "'批准延期', '告知延期', '撤销延期', '发出收费通知', '缴费', '逾期未缴费', "
            "'转交承办', '拆分', '并案', '关联', '答复', '送达', '撤回', '重新办理')",
            name=op.f("ck_application_event_kind"),
        ),
        sa.CheckConstraint(
            "happened_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_application_event_happened_on"),
        ),
        sa.CheckConstraint("days IS NULL OR days >= 0", name=op.f("ck_application_event_days")),
        sa.CheckConstraint(
            "party IS NULL OR length(party) BETWEEN 1 AND 200",
            name=op.f("ck_application_event_party"),
        ),
        sa.CheckConstraint(
            "method IS NULL OR method IN ('当面', '邮寄', '平信', '网络', '传真', '电子邮件', "
            "'自行领取', '公告')",
            name=op.f("ck_application_event_method"),
        ),
        sa.CheckConstraint(
            "amount_yuan IS NULL OR amount_yuan >= 0",
            name=op.f("ck_application_event_amount_yuan"),
        ),
        sa.CheckConstraint(
            "sent_on IS NULL OR sent_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_application_event_sent_on"),
        ),
        sa.CheckConstraint(
            "arrived_on IS NULL OR arrived_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_application_event_arrived_on"),
        ),
        sa.CheckConstraint(
            "confirmed_on IS NULL OR confirmed_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_application_event_confirmed_on"),
        ),
        sa.CheckConstraint(
            "letter_number IS NULL OR length(letter_number) BETWEEN 1 AND 100",
            name=op.f("ck_application_event_letter_number"),
        ),
        sa.CheckConstraint(
            "note IS NULL OR length(note) BETWEEN 1 AND 5000",
            name=op.f("ck_application_event_note"),
        ),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_application_event_application_id_application"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_event")),
    )
    op.create_index(
        op.f("ix_application_event_application_id"), "application_event", ["application_id"]
    )
    op.create_index(op.f("ix_application_event_happened_on"), "application_event", ["happened_on"])


def downgrade() -> None:
    """Take the change back."""
    op.drop_table("application_event")
