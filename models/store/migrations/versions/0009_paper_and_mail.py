"""Mail, submissions, printing and the texts of notices.

Revision ID: 0009
Revises: 0008
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_TABLES = ("notice_text", "print_job", "dispatch", "county_contact", "mail_account")


def upgrade() -> None:
    """Change the schema."""
    op.create_table(
        "mail_account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sender", sa.String(length=200), nullable=False),
        sa.Column("host", sa.String(length=200), nullable=False),
        sa.Column("port", sa.Integer(), nullable=False),
        sa.Column("security", sa.String(), nullable=False),
        sa.Column("user", sa.String(length=200), nullable=False),
        sa.CheckConstraint(
            "length(host) BETWEEN 1 AND 200",
            name=op.f("ck_mail_account_host"),
        ),
        sa.CheckConstraint(
            "port >= 0",
            name=op.f("ck_mail_account_port"),
        ),
        sa.CheckConstraint(
            "security IN ('STARTTLS', 'TLS')",
            name=op.f("ck_mail_account_security"),
        ),
        sa.CheckConstraint(
            "length(sender) BETWEEN 1 AND 200",
            name=op.f("ck_mail_account_sender"),
        ),
        sa.CheckConstraint(
            "length(user) BETWEEN 1 AND 200",
            name=op.f("ck_mail_account_user"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_account")),
    )
    op.create_table(
        "county_contact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("telephone", sa.String(length=50), nullable=True),
        sa.Column("remarks", sa.String(length=2000), nullable=True),
        sa.CheckConstraint(
            "length(email) BETWEEN 1 AND 200",
            name=op.f("ck_county_contact_email"),
        ),
        sa.CheckConstraint(
            "length(name) BETWEEN 1 AND 100",
            name=op.f("ck_county_contact_name"),
        ),
        sa.CheckConstraint(
            "remarks IS NULL OR length(remarks) BETWEEN 1 AND 2000",
            name=op.f("ck_county_contact_remarks"),
        ),
        sa.CheckConstraint(
            "telephone IS NULL OR length(telephone) BETWEEN 1 AND 50",
            name=op.f("ck_county_contact_telephone"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_county_contact")),
    )
    op.create_table(
        "dispatch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(length=500), nullable=True),
        sa.Column("subject", sa.String(length=200), nullable=True),
        sa.Column("files", sa.String(length=5000), nullable=True),
        sa.Column("message_id", sa.String(length=200), nullable=True),
        sa.Column("remarks", sa.String(length=2000), nullable=True),
        sa.CheckConstraint(
            "files IS NULL OR length(files) BETWEEN 1 AND 5000",
            name=op.f("ck_dispatch_files"),
        ),
        sa.CheckConstraint(
            "message_id IS NULL OR length(message_id) BETWEEN 1 AND 200",
            name=op.f("ck_dispatch_message_id"),
        ),
        sa.CheckConstraint(
            "recipient IS NULL OR length(recipient) BETWEEN 1 AND 500",
            name=op.f("ck_dispatch_recipient"),
        ),
        sa.CheckConstraint(
            "remarks IS NULL OR length(remarks) BETWEEN 1 AND 2000",
            name=op.f("ck_dispatch_remarks"),
        ),
        sa.CheckConstraint(
            "sent_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_dispatch_sent_on"),
        ),
        sa.CheckConstraint(
            "subject IS NULL OR length(subject) BETWEEN 1 AND 200",
            name=op.f("ck_dispatch_subject"),
        ),
        sa.CheckConstraint(
            "way IN ('邮件草稿', '直接发送', '报送材料包', '纸质')",
            name=op.f("ck_dispatch_way"),
        ),
        sa.CheckConstraint(
            "year BETWEEN 2008 AND 2099",
            name=op.f("ck_dispatch_year"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispatch")),
    )
    op.create_index(op.f("ix_dispatch_year"), "dispatch", ["year"], unique=False)
    op.create_table(
        "print_job",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("printed_at", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("register", sa.String(length=40), nullable=True),
        sa.Column("record_id", sa.Integer(), nullable=True),
        sa.Column("printer", sa.String(length=200), nullable=True),
        sa.Column("paper", sa.String(length=20), nullable=True),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("copies", sa.Integer(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.CheckConstraint(
            "copies IS NULL OR copies >= 0",
            name=op.f("ck_print_job_copies"),
        ),
        sa.CheckConstraint(
            "pages IS NULL OR pages >= 0",
            name=op.f("ck_print_job_pages"),
        ),
        sa.CheckConstraint(
            "paper IS NULL OR length(paper) BETWEEN 1 AND 20",
            name=op.f("ck_print_job_paper"),
        ),
        sa.CheckConstraint(
            "length(printed_at) BETWEEN 1 AND 32",
            name=op.f("ck_print_job_printed_at"),
        ),
        sa.CheckConstraint(
            "printer IS NULL OR length(printer) BETWEEN 1 AND 200",
            name=op.f("ck_print_job_printer"),
        ),
        sa.CheckConstraint(
            "register IS NULL OR length(register) BETWEEN 1 AND 40",
            name=op.f("ck_print_job_register"),
        ),
        sa.CheckConstraint(
            "sha256 IS NULL OR length(sha256) BETWEEN 1 AND 64",
            name=op.f("ck_print_job_sha256"),
        ),
        sa.CheckConstraint(
            "length(title) BETWEEN 1 AND 200",
            name=op.f("ck_print_job_title"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_job")),
    )
    op.create_index(op.f("ix_print_job_record_id"), "print_job", ["record_id"], unique=False)
    op.create_index(op.f("ix_print_job_register"), "print_job", ["register"], unique=False)
    op.create_table(
        "notice_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(length=200), nullable=True),
        sa.Column("body", sa.String(length=20000), nullable=True),
        sa.Column("names", sa.String(length=500000), nullable=True),
        sa.Column("dated_on", sa.Date(), nullable=True),
        sa.Column("contact", sa.String(length=200), nullable=True),
        sa.Column("paper", sa.String(), nullable=True),
        sa.Column("landscape", sa.Boolean(), nullable=True),
        sa.Column("large", sa.Boolean(), nullable=True),
        sa.Column("red", sa.Boolean(), nullable=True),
        sa.CheckConstraint(
            "body IS NULL OR length(body) BETWEEN 1 AND 20000",
            name=op.f("ck_notice_text_body"),
        ),
        sa.CheckConstraint(
            "contact IS NULL OR length(contact) BETWEEN 1 AND 200",
            name=op.f("ck_notice_text_contact"),
        ),
        sa.CheckConstraint(
            "dated_on IS NULL OR dated_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_notice_text_dated_on"),
        ),
        sa.CheckConstraint(
            "kind IN ('公示', '公告', '通知', '通告')",
            name=op.f("ck_notice_text_kind"),
        ),
        sa.CheckConstraint(
            "names IS NULL OR length(names) BETWEEN 1 AND 500000",
            name=op.f("ck_notice_text_names"),
        ),
        sa.CheckConstraint(
            "paper IS NULL OR paper IN ('A4', 'A3')",
            name=op.f("ck_notice_text_paper"),
        ),
        sa.CheckConstraint(
            "recipient IS NULL OR length(recipient) BETWEEN 1 AND 200",
            name=op.f("ck_notice_text_recipient"),
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notice.id"], name=op.f("fk_notice_text_notice_id_notice")
        ),
        sa.UniqueConstraint("notice_id", name=op.f("uq_notice_text_notice_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_text")),
    )


def downgrade() -> None:
    """Take the change back."""
    for table in _TABLES:
        op.drop_table(table)
