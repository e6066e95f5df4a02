"""Letters on applications, look-ups of personal data and its retention.

Revision ID: 0012
Revises: 0011
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_WAYS = "'当面', '邮寄', '平信', '网络', '传真', '电子邮件', '自行领取', '公告'"


def upgrade() -> None:
    """Change the schema."""
    _make_letters()
    _make_look_ups()
    _make_erasures()
    op.add_column("work_settings", sa.Column("keep_identity_numbers", sa.Boolean(), nullable=True))
    op.add_column(
        "work_settings",
        sa.Column(
            "retention_years",
            sa.Integer(),
            sa.CheckConstraint(
                "retention_years IS NULL OR retention_years >= 0",
                name=op.f("ck_work_settings_retention_years"),
            ),
            nullable=True,
        ),
    )
    for name, length in (("letter_word", 20), ("court", 100)):
        op.add_column(
            "work_settings",
            sa.Column(
                name,
                sa.String(length=length),
                sa.CheckConstraint(
                    f"{name} IS NULL OR length({name}) BETWEEN 1 AND {length}",
                    name=op.f(f"ck_work_settings_{name}"),
                ),
                nullable=True,
            ),
        )
    op.add_column(
        "change_step",
        sa.Column("lasting", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    op.add_column("change", sa.Column("erased_seal", sa.String(length=64), nullable=True))


def downgrade() -> None:
    """Take the change back."""
    op.drop_column("change", "erased_seal")
    op.drop_column("change_step", "lasting")
    for name in ("court", "letter_word", "retention_years", "keep_identity_numbers"):
        op.drop_column("work_settings", name)
    op.drop_table("erasure")
    op.drop_table("look_up")
    op.drop_table("application_letter")


def _text(table: str, name: str, length: int, *, required: bool = True) -> list[SchemaItem]:
    """Return the column of a text with its constraint."""
    kept = f"length({name}) BETWEEN 1 AND {length}"
    condition = kept if required else f"{name} IS NULL OR {kept}"
    return [
        sa.Column(name, sa.String(length=length), nullable=not required),
        sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}")),
    ]


def _day(name: str, *, required: bool = False) -> list[SchemaItem]:
    kept = f"{name} BETWEEN '1949-10-01' AND '2099-12-31'"
    condition = kept if required else f"{name} IS NULL OR {kept}"
    return [
        sa.Column(name, sa.Date(), nullable=not required),
        sa.CheckConstraint(condition, name=op.f(f"ck_application_letter_{name}")),
    ]


def _order(earlier: str, later: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(
        f"{later} IS NULL OR {earlier} IS NULL OR {later} >= {earlier}",
        name=op.f(f"ck_application_letter_{later}_not_before_{earlier}"),
    )


def _make_letters() -> None:
    table = "application_letter"
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=True),
        *_text(table, "kind", 100),
        *_text(table, "number", 100, required=False),
        *_day("dated_on", required=True),
        *_text(table, "addressee", 200, required=False),
        sa.Column("way", sa.String(), nullable=True),
        sa.CheckConstraint(f"way IS NULL OR way IN ({_WAYS})", name=op.f(f"ck_{table}_way")),
        *_day("sent_on"),
        *_text(table, "tracking_number", 50, required=False),
        *_day("signed_on"),
        *_text(table, "signed_by", 50, required=False),
        sa.Column("pdf_id", sa.Integer(), nullable=True),
        sa.Column("docx_id", sa.Integer(), nullable=True),
        sa.Column("proof_id", sa.Integer(), nullable=True),
        *_text(table, "remarks", 2000, required=False),
        _order("dated_on", "sent_on"),
        _order("sent_on", "signed_on"),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_application_letter_application_id_application"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_letter")),
        sa.UniqueConstraint("number", name=op.f("uq_application_letter_number")),
    )
    for name in ("application_id", "dated_on"):
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name], unique=False)


def _make_look_ups() -> None:
    table = "look_up"
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *_text(table, "looked_at", 32),
        *_text(table, "looked_by", 100),
        sa.Column("deed", sa.String(), nullable=False),
        sa.CheckConstraint("deed IN ('显示', '导出')", name=op.f("ck_look_up_deed")),
        *_text(table, "register", 40),
        sa.Column("record_id", sa.Integer(), nullable=False),
        *_text(table, "field", 100),
        *_text(table, "reason", 200, required=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_look_up")),
    )
    for name in ("looked_at", "record_id"):
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name], unique=False)


def _make_erasures() -> None:
    table = "erasure"
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *_text(table, "erased_at", 32),
        *_text(table, "erased_by", 100),
        *_text(table, "label", 200),
        *_text(table, "cases", 500_000),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.CheckConstraint("number >= 0", name=op.f("ck_erasure_number")),
        sa.Column("attachments", sa.Integer(), nullable=False),
        sa.CheckConstraint("attachments >= 0", name=op.f("ck_erasure_attachments")),
        *_text(table, "proof", 64),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure")),
    )
