"""Boards, checks of channels, clocks of complaints.

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_COLUMNS = {
    "notice": (
        "number",
        "source_number",
        "period_basis",
        "period_days",
        "period_unit",
        "comments",
        "comment_result",
        "url",
        "approval_number",
    ),
    "complaint": (
        "number",
        "informed_on",
        "transferred_to",
        "extended_to",
        "extension_reason",
        "extension_told_on",
        "reply_way",
        "satisfaction",
    ),
    "inspection": (
        "number",
        "members",
        "problem_type",
        "measures",
        "responsible",
        "rechecked_by",
        "rechecked_on",
        "accountability",
    ),
    "meeting": (
        "place",
        "organiser",
        "content",
        "hours",
    ),
}
"""Columns added to tables of the first release."""


def upgrade() -> None:
    """Change the schema."""
    _make_tables()
    _extend_notice()
    _extend_complaint()
    _extend_inspection()
    _extend_meeting()


def _make_tables() -> None:
    op.create_table(
        "board",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("level", sa.String(), nullable=True),
        sa.Column("village", sa.String(length=100), nullable=True),
        sa.Column("location", sa.String(length=200), nullable=True),
        sa.Column("keeper", sa.String(length=50), nullable=True),
        sa.Column("in_use", sa.Boolean(), nullable=True),
        sa.Column("remarks", sa.String(length=2000), nullable=True),
        sa.CheckConstraint(
            "keeper IS NULL OR length(keeper) BETWEEN 1 AND 50", name=op.f("ck_board_keeper")
        ),
        sa.CheckConstraint(
            "level IS NULL OR level IN ('镇级', '村级')", name=op.f("ck_board_level")
        ),
        sa.CheckConstraint(
            "location IS NULL OR length(location) BETWEEN 1 AND 200", name=op.f("ck_board_location")
        ),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 100", name=op.f("ck_board_name")),
        sa.CheckConstraint(
            "remarks IS NULL OR length(remarks) BETWEEN 1 AND 2000", name=op.f("ck_board_remarks")
        ),
        sa.CheckConstraint(
            "village IS NULL OR length(village) BETWEEN 1 AND 100", name=op.f("ck_board_village")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board")),
        sa.UniqueConstraint("name", name=op.f("uq_board_name")),
    )
    op.create_table(
        "channel_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("complaint_channel_id", sa.Integer(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("first_person", sa.String(length=50), nullable=False),
        sa.Column("second_person", sa.String(length=50), nullable=True),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.Column("remarks", sa.String(length=2000), nullable=True),
        sa.CheckConstraint(
            "way <> '开箱' OR (second_person IS NOT NULL AND second_person <> first_person)",
            name=op.f("ck_channel_check_box_opened_by_two"),
        ),
        sa.CheckConstraint(
            "checked_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_channel_check_checked_on"),
        ),
        sa.CheckConstraint(
            "length(first_person) BETWEEN 1 AND 50", name=op.f("ck_channel_check_first_person")
        ),
        sa.CheckConstraint("found >= 0", name=op.f("ck_channel_check_found")),
        sa.CheckConstraint(
            "remarks IS NULL OR length(remarks) BETWEEN 1 AND 2000",
            name=op.f("ck_channel_check_remarks"),
        ),
        sa.CheckConstraint(
            "second_person IS NULL OR length(second_person) BETWEEN 1 AND 50",
            name=op.f("ck_channel_check_second_person"),
        ),
        sa.CheckConstraint(
            "way IN ('开箱', '试拨', '登录查看')", name=op.f("ck_channel_check_way")
        ),
        sa.ForeignKeyConstraint(
            ["complaint_channel_id"],
            ["complaint_channel.id"],
            name=op.f("fk_channel_check_complaint_channel_id_complaint_channel"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channel_check")),
    )
    op.create_index(
        op.f("ix_channel_check_checked_on"), "channel_check", ["checked_on"], unique=False
    )
    op.create_index(
        op.f("ix_channel_check_complaint_channel_id"),
        "channel_check",
        ["complaint_channel_id"],
        unique=False,
    )


def _extend_notice() -> None:
    op.add_column(
        "notice",
        sa.Column(
            "number",
            sa.String(length=60),
            sa.CheckConstraint(
                "number IS NULL OR length(number) BETWEEN 1 AND 60", name=op.f("ck_notice_number")
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "notice",
        sa.Column(
            "source_number",
            sa.String(length=60),
            sa.CheckConstraint(
                "source_number IS NULL OR length(source_number) BETWEEN 1 AND 60",
                name=op.f("ck_notice_source_number"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "notice",
        sa.Column(
            "period_basis",
            sa.String(length=50),
            sa.CheckConstraint(
                "period_basis IS NULL OR length(period_basis) BETWEEN 1 AND 50",
                name=op.f("ck_notice_period_basis"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "notice",
        sa.Column(
            "period_days",
            sa.Integer(),
            sa.CheckConstraint(
                "period_days IS NULL OR period_days >= 0", name=op.f("ck_notice_period_days")
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "notice",
        sa.Column(
            "period_unit",
            sa.String(),
            sa.CheckConstraint(
                "period_unit IS NULL OR period_unit IN ('工作日', '自然日')",
                name=op.f("ck_notice_period_unit"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "notice",
        sa.Column(
            "comments",
            sa.Integer(),
            sa.CheckConstraint(
                "comments IS NULL OR comments >= 0", name=op.f("ck_notice_comments")
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "notice",
        sa.Column(
            "comment_result",
            sa.String(length=2000),
            sa.CheckConstraint(
                "comment_result IS NULL OR length(comment_result) BETWEEN 1 AND 2000",
                name=op.f("ck_notice_comment_result"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "notice",
        sa.Column(
            "url",
            sa.String(length=500),
            sa.CheckConstraint(
                "url IS NULL OR length(url) BETWEEN 1 AND 500", name=op.f("ck_notice_url")
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "notice",
        sa.Column(
            "approval_number",
            sa.String(length=60),
            sa.CheckConstraint(
                "approval_number IS NULL OR length(approval_number) BETWEEN 1 AND 60",
                name=op.f("ck_notice_approval_number"),
            ),
            nullable=True,
        ),
    )


def _extend_complaint() -> None:
    op.add_column(
        "complaint",
        sa.Column(
            "number",
            sa.String(length=60),
            sa.CheckConstraint(
                "number IS NULL OR length(number) BETWEEN 1 AND 60",
                name=op.f("ck_complaint_number"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "complaint",
        sa.Column(
            "informed_on",
            sa.Date(),
            sa.CheckConstraint(
                "informed_on IS NULL OR informed_on BETWEEN '1949-10-01' AND '2099-12-31'",
                name=op.f("ck_complaint_informed_on"),
            ),
            sa.CheckConstraint(
                "informed_on IS NULL OR received_on IS NULL OR informed_on >= received_on",
                name=op.f("ck_complaint_informed_on_not_before_received_on"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "complaint",
        sa.Column(
            "transferred_to",
            sa.String(length=100),
            sa.CheckConstraint(
                "transferred_to IS NULL OR length(transferred_to) BETWEEN 1 AND 100",
                name=op.f("ck_complaint_transferred_to"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "complaint",
        sa.Column(
            "extended_to",
            sa.Date(),
            sa.CheckConstraint(
                "extended_to IS NULL OR extended_to BETWEEN '1949-10-01' AND '2099-12-31'",
                name=op.f("ck_complaint_extended_to"),
            ),
            sa.CheckConstraint(
                "extended_to IS NULL OR received_on IS NULL OR extended_to >= received_on",
                name=op.f("ck_complaint_extended_to_not_before_received_on"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "complaint",
        sa.Column(
            "extension_reason",
            sa.String(length=200),
            sa.CheckConstraint(
                "extension_reason IS NULL OR length(extension_reason) BETWEEN 1 AND 200",
                name=op.f("ck_complaint_extension_reason"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "complaint",
        sa.Column(
            "extension_told_on",
            sa.Date(),
            sa.CheckConstraint(
                "extension_told_on IS NULL OR extension_told_on BETWEEN '1949-10-01' AND '2099-12-31'",
                name=op.f("ck_complaint_extension_told_on"),
            ),
            sa.CheckConstraint(
                "extension_told_on IS NULL OR received_on IS NULL OR extension_told_on >= received_on",
                name=op.f("ck_complaint_extension_told_on_not_before_received_on"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "complaint",
        sa.Column(
            "reply_way",
            sa.String(length=20),
            sa.CheckConstraint(
                "reply_way IS NULL OR length(reply_way) BETWEEN 1 AND 20",
                name=op.f("ck_complaint_reply_way"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "complaint",
        sa.Column(
            "satisfaction",
            sa.String(),
            sa.CheckConstraint(
                "satisfaction IS NULL OR satisfaction IN ('满意', '基本满意', '不满意', '未评价')",
                name=op.f("ck_complaint_satisfaction"),
            ),
            nullable=True,
        ),
    )


def _extend_inspection() -> None:
    op.add_column(
        "inspection",
        sa.Column(
            "number",
            sa.String(length=60),
            sa.CheckConstraint(
                "number IS NULL OR length(number) BETWEEN 1 AND 60",
                name=op.f("ck_inspection_number"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "inspection",
        sa.Column(
            "members",
            sa.String(length=200),
            sa.CheckConstraint(
                "members IS NULL OR length(members) BETWEEN 1 AND 200",
                name=op.f("ck_inspection_members"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "inspection",
        sa.Column(
            "problem_type",
            sa.String(length=50),
            sa.CheckConstraint(
                "problem_type IS NULL OR length(problem_type) BETWEEN 1 AND 50",
                name=op.f("ck_inspection_problem_type"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "inspection",
        sa.Column(
            "measures",
            sa.String(length=2000),
            sa.CheckConstraint(
                "measures IS NULL OR length(measures) BETWEEN 1 AND 2000",
                name=op.f("ck_inspection_measures"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "inspection",
        sa.Column(
            "responsible",
            sa.String(length=50),
            sa.CheckConstraint(
                "responsible IS NULL OR length(responsible) BETWEEN 1 AND 50",
                name=op.f("ck_inspection_responsible"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "inspection",
        sa.Column(
            "rechecked_by",
            sa.String(length=50),
            sa.CheckConstraint(
                "rechecked_by IS NULL OR length(rechecked_by) BETWEEN 1 AND 50",
                name=op.f("ck_inspection_rechecked_by"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "inspection",
        sa.Column(
            "rechecked_on",
            sa.Date(),
            sa.CheckConstraint(
                "rechecked_on IS NULL OR rechecked_on BETWEEN '1949-10-01' AND '2099-12-31'",
                name=op.f("ck_inspection_rechecked_on"),
            ),
            sa.CheckConstraint(
                "rechecked_on IS NULL OR rectified_on IS NULL OR rechecked_on >= rectified_on",
                name=op.f("ck_inspection_rechecked_on_not_before_rectified_on"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "inspection",
        sa.Column(
            "accountability",
            sa.String(length=2000),
            sa.CheckConstraint(
                "accountability IS NULL OR length(accountability) BETWEEN 1 AND 2000",
                name=op.f("ck_inspection_accountability"),
            ),
            nullable=True,
        ),
    )


def _extend_meeting() -> None:
    op.add_column(
        "meeting",
        sa.Column(
            "place",
            sa.String(length=100),
            sa.CheckConstraint(
                "place IS NULL OR length(place) BETWEEN 1 AND 100", name=op.f("ck_meeting_place")
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "meeting",
        sa.Column(
            "organiser",
            sa.String(length=100),
            sa.CheckConstraint(
                "organiser IS NULL OR length(organiser) BETWEEN 1 AND 100",
                name=op.f("ck_meeting_organiser"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "meeting",
        sa.Column(
            "content",
            sa.String(length=5000),
            sa.CheckConstraint(
                "content IS NULL OR length(content) BETWEEN 1 AND 5000",
                name=op.f("ck_meeting_content"),
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "meeting",
        sa.Column(
            "hours",
            sa.BigInteger(),
            sa.CheckConstraint("hours IS NULL OR hours >= 0", name=op.f("ck_meeting_hours")),
            nullable=True,
        ),
    )


def downgrade() -> None:
    """Take the change back."""
    for table, names in _COLUMNS.items():
        for name in names:
            op.drop_column(table, name)
    op.drop_table("channel_check")
    op.drop_table("board")
