"""First release: the registers, settings and history.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the schema."""
    op.create_table(
        "administrative_review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("accepted_on", sa.Date(), nullable=False),
        sa.Column("application_number", sa.String(length=60), nullable=True),
        sa.Column("matter", sa.String(length=2000), nullable=True),
        sa.Column("result", sa.String(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "accepted_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_administrative_review_accepted_on"),
        ),
        sa.CheckConstraint(
            "closed_on IS NULL OR closed_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_administrative_review_closed_on"),
        ),
        sa.CheckConstraint(
            "closed_on IS NULL OR (result IS NOT NULL AND result <> '尚未审结')",
            name=op.f("ck_administrative_review_closed_has_result"),
        ),
        sa.CheckConstraint(
            "result IS NULL OR result IN ('结果维持', '结果纠正', '其他结果', '尚未审结')",
            name=op.f("ck_administrative_review_result"),
        ),
        sa.CheckConstraint(
            "application_number IS NULL OR length(application_number) BETWEEN 1 AND 60",
            name=op.f("ck_administrative_review_application_number"),
        ),
        sa.CheckConstraint(
            "closed_on IS NULL OR accepted_on IS NULL OR closed_on >= accepted_on",
            name=op.f("ck_administrative_review_closed_on_not_before_accepted_on"),
        ),
        sa.CheckConstraint(
            "matter IS NULL OR length(matter) BETWEEN 1 AND 2000",
            name=op.f("ck_administrative_review_matter"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_administrative_review")),
    )
    with op.batch_alter_table("administrative_review", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_administrative_review_accepted_on"), ["accepted_on"], unique=False
        )

    op.create_table(
        "annual_figure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.String(length=100), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "length(indicator) BETWEEN 1 AND 100", name=op.f("ck_annual_figure_indicator")
        ),
        sa.CheckConstraint("value >= 0", name=op.f("ck_annual_figure_value")),
        sa.CheckConstraint("year BETWEEN 2008 AND 2099", name=op.f("ck_annual_figure_year")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_annual_figure")),
        sa.UniqueConstraint("year", "indicator", name=op.f("uq_annual_figure_year_indicator")),
    )
    with op.batch_alter_table("annual_figure", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_annual_figure_year"), ["year"], unique=False)

    op.create_table(
        "application",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("applicant", sa.String(length=100), nullable=False),
        sa.Column("applicant_type", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("content", sa.String(length=5000), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=True),
        sa.Column("telephone", sa.String(length=50), nullable=True),
        sa.Column("address", sa.String(length=200), nullable=True),
        sa.Column("document_kind", sa.String(length=50), nullable=True),
        sa.Column("document_number", sa.String(length=50), nullable=True),
        sa.Column("correction_asked_on", sa.Date(), nullable=True),
        sa.Column("correction_received_on", sa.Date(), nullable=True),
        sa.Column("consultation_asked_on", sa.Date(), nullable=True),
        sa.Column("consultation_answered_on", sa.Date(), nullable=True),
        sa.Column("extended_on", sa.Date(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("fee_yuan", sa.BigInteger(), nullable=True),
        sa.Column("remarks", sa.String(length=2000), nullable=True),
        sa.CheckConstraint(
            "answered_on IS NULL OR answered_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_application_answered_on"),
        ),
        sa.CheckConstraint(
            "applicant_type IN ('自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他')",
            name=op.f("ck_application_applicant_type"),
        ),
        sa.CheckConstraint(
            "consultation_answered_on IS NULL OR consultation_answered_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_application_consultation_answered_on"),
        ),
        sa.CheckConstraint(
            "consultation_asked_on IS NULL OR consultation_asked_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_application_consultation_asked_on"),
        ),
        sa.CheckConstraint(
            "correction_asked_on IS NULL OR correction_asked_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_application_correction_asked_on"),
        ),
        sa.CheckConstraint(
            "correction_received_on IS NULL OR correction_received_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_application_correction_received_on"),
        ),
        sa.CheckConstraint(
            "extended_on IS NULL OR extended_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_application_extended_on"),
        ),
        sa.CheckConstraint(
            "method IN ('当面', '邮寄', '平信', '网络', '传真')", name=op.f("ck_application_method")
        ),
        sa.CheckConstraint(
            "received_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_application_received_on"),
        ),
        sa.CheckConstraint(
            "(answered_on IS NULL) = (outcome IS NULL)",
            name=op.f("ck_application_answer_has_outcome"),
        ),
        sa.CheckConstraint(
            "address IS NULL OR length(address) BETWEEN 1 AND 200",
            name=op.f("ck_application_address"),
        ),
        sa.CheckConstraint(
            "answered_on IS NULL OR received_on IS NULL OR answered_on >= received_on",
            name=op.f("ck_application_answered_on_not_before_received_on"),
        ),
        sa.CheckConstraint(
            "consultation_answered_on IS NULL OR consultation_asked_on IS NULL OR consultation_answered_on >= consultation_asked_on",
            name=op.f("ck_application_consultation_answered_on_not_before_consultation_asked_on"),
        ),
        sa.CheckConstraint(
            "consultation_asked_on IS NULL OR received_on IS NULL OR consultation_asked_on >= received_on",
            name=op.f("ck_application_consultation_asked_on_not_before_received_on"),
        ),
        sa.CheckConstraint(
            "correction_asked_on IS NULL OR received_on IS NULL OR correction_asked_on >= received_on",
            name=op.f("ck_application_correction_asked_on_not_before_received_on"),
        ),
        sa.CheckConstraint(
            "correction_received_on IS NULL OR correction_asked_on IS NULL OR correction_received_on >= correction_asked_on",
            name=op.f("ck_application_correction_received_on_not_before_correction_asked_on"),
        ),
        sa.CheckConstraint(
            "document_kind IS NULL OR length(document_kind) BETWEEN 1 AND 50",
            name=op.f("ck_application_document_kind"),
        ),
        sa.CheckConstraint(
            "document_number IS NULL OR length(document_number) BETWEEN 1 AND 50",
            name=op.f("ck_application_document_number"),
        ),
        sa.CheckConstraint(
            "extended_on IS NULL OR received_on IS NULL OR extended_on >= received_on",
            name=op.f("ck_application_extended_on_not_before_received_on"),
        ),
        sa.CheckConstraint(
            "fee_yuan IS NULL OR fee_yuan >= 0", name=op.f("ck_application_fee_yuan")
        ),
        sa.CheckConstraint(
            "length(applicant) BETWEEN 1 AND 100", name=op.f("ck_application_applicant")
        ),
        sa.CheckConstraint(
            "length(content) BETWEEN 1 AND 5000", name=op.f("ck_application_content")
        ),
        sa.CheckConstraint(
            "number IS NULL OR length(number) BETWEEN 1 AND 60", name=op.f("ck_application_number")
        ),
        sa.CheckConstraint(
            "remarks IS NULL OR length(remarks) BETWEEN 1 AND 2000",
            name=op.f("ck_application_remarks"),
        ),
        sa.CheckConstraint(
            "telephone IS NULL OR length(telephone) BETWEEN 1 AND 50",
            name=op.f("ck_application_telephone"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
        sa.UniqueConstraint("number", name=op.f("uq_application_number")),
    )
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_application_answered_on"), ["answered_on"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_application_received_on"), ["received_on"], unique=False
        )

    op.create_table(
        "calendar_day",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("working", sa.Boolean(), nullable=False),
        sa.Column("name", sa.String(length=50), nullable=True),
        sa.CheckConstraint(
            "day BETWEEN '1949-10-01' AND '2099-12-31'", name=op.f("ck_calendar_day_day")
        ),
        sa.CheckConstraint(
            "name IS NULL OR length(name) BETWEEN 1 AND 50", name=op.f("ck_calendar_day_name")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_day")),
        sa.UniqueConstraint("day", name=op.f("uq_calendar_day_day")),
    )
    op.create_table(
        "change_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.String(length=32), nullable=False),
        sa.Column("actor", sa.String(length=100), nullable=False),
        sa.Column("label", sa.String(length=200), nullable=False),
        sa.Column("undone", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("abandoned", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_step")),
    )
    op.create_table(
        "complaint",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("channel_type", sa.String(), nullable=False),
        sa.Column("summary", sa.String(length=2000), nullable=False),
        sa.Column("category", sa.String(length=50), nullable=True),
        sa.Column("about_disclosure", sa.Boolean(), nullable=True),
        sa.Column("complainant", sa.String(length=50), nullable=True),
        sa.Column("contact", sa.String(length=100), nullable=True),
        sa.Column("handler", sa.String(length=50), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("result", sa.String(), nullable=True),
        sa.Column("remarks", sa.String(length=2000), nullable=True),
        sa.CheckConstraint(
            "channel_type IN ('投诉信箱', '举报电话', '监督电话', '网上信箱', '领导信箱', '12345', '其他')",
            name=op.f("ck_complaint_channel_type"),
        ),
        sa.CheckConstraint(
            "closed_on IS NULL OR closed_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_complaint_closed_on"),
        ),
        sa.CheckConstraint(
            "due_on IS NULL OR due_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_complaint_due_on"),
        ),
        sa.CheckConstraint(
            "received_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_complaint_received_on"),
        ),
        sa.CheckConstraint(
            "result IS NULL OR result IN ('属实', '部分属实', '不属实', '转办')",
            name=op.f("ck_complaint_result"),
        ),
        sa.CheckConstraint(
            "category IS NULL OR length(category) BETWEEN 1 AND 50",
            name=op.f("ck_complaint_category"),
        ),
        sa.CheckConstraint(
            "closed_on IS NULL OR received_on IS NULL OR closed_on >= received_on",
            name=op.f("ck_complaint_closed_on_not_before_received_on"),
        ),
        sa.CheckConstraint(
            "complainant IS NULL OR length(complainant) BETWEEN 1 AND 50",
            name=op.f("ck_complaint_complainant"),
        ),
        sa.CheckConstraint(
            "contact IS NULL OR length(contact) BETWEEN 1 AND 100",
            name=op.f("ck_complaint_contact"),
        ),
        sa.CheckConstraint(
            "due_on IS NULL OR received_on IS NULL OR due_on >= received_on",
            name=op.f("ck_complaint_due_on_not_before_received_on"),
        ),
        sa.CheckConstraint(
            "handler IS NULL OR length(handler) BETWEEN 1 AND 50", name=op.f("ck_complaint_handler")
        ),
        sa.CheckConstraint("length(summary) BETWEEN 1 AND 2000", name=op.f("ck_complaint_summary")),
        sa.CheckConstraint(
            "remarks IS NULL OR length(remarks) BETWEEN 1 AND 2000",
            name=op.f("ck_complaint_remarks"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint")),
    )
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_complaint_received_on"), ["received_on"], unique=False)

    op.create_table(
        "complaint_channel",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("channel_type", sa.String(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("holder", sa.String(length=50), nullable=True),
        sa.CheckConstraint(
            "channel_type IN ('投诉信箱', '举报电话', '监督电话', '网上信箱', '领导信箱', '12345', '其他')",
            name=op.f("ck_complaint_channel_channel_type"),
        ),
        sa.CheckConstraint(
            "closed_on IS NULL OR closed_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_complaint_channel_closed_on"),
        ),
        sa.CheckConstraint(
            "opened_on IS NULL OR opened_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_complaint_channel_opened_on"),
        ),
        sa.CheckConstraint(
            "closed_on IS NULL OR opened_on IS NULL OR closed_on >= opened_on",
            name=op.f("ck_complaint_channel_closed_on_not_before_opened_on"),
        ),
        sa.CheckConstraint(
            "holder IS NULL OR length(holder) BETWEEN 1 AND 50",
            name=op.f("ck_complaint_channel_holder"),
        ),
        sa.CheckConstraint(
            "length(address) BETWEEN 1 AND 200", name=op.f("ck_complaint_channel_address")
        ),
        sa.CheckConstraint(
            "length(name) BETWEEN 1 AND 100", name=op.f("ck_complaint_channel_name")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint_channel")),
    )
    with op.batch_alter_table("complaint_channel", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_complaint_channel_opened_on"), ["opened_on"], unique=False
        )

    op.create_table(
        "inspection",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("inspected_on", sa.Date(), nullable=False),
        sa.Column("inspected", sa.String(length=200), nullable=False),
        sa.Column("method", sa.String(), nullable=True),
        sa.Column("led_by", sa.String(length=100), nullable=True),
        sa.Column("problem", sa.String(length=2000), nullable=True),
        sa.Column("rectify_by", sa.Date(), nullable=True),
        sa.Column("rectified_on", sa.Date(), nullable=True),
        sa.Column("recheck", sa.String(length=200), nullable=True),
        sa.CheckConstraint(
            "inspected_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_inspection_inspected_on"),
        ),
        sa.CheckConstraint(
            "method IS NULL OR method IN ('定期', '不定期', '专项')",
            name=op.f("ck_inspection_method"),
        ),
        sa.CheckConstraint(
            "rectified_on IS NULL OR rectified_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_inspection_rectified_on"),
        ),
        sa.CheckConstraint(
            "rectify_by IS NULL OR rectify_by BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_inspection_rectify_by"),
        ),
        sa.CheckConstraint(
            "led_by IS NULL OR length(led_by) BETWEEN 1 AND 100", name=op.f("ck_inspection_led_by")
        ),
        sa.CheckConstraint(
            "length(inspected) BETWEEN 1 AND 200", name=op.f("ck_inspection_inspected")
        ),
        sa.CheckConstraint(
            "problem IS NULL OR length(problem) BETWEEN 1 AND 2000",
            name=op.f("ck_inspection_problem"),
        ),
        sa.CheckConstraint(
            "recheck IS NULL OR length(recheck) BETWEEN 1 AND 200",
            name=op.f("ck_inspection_recheck"),
        ),
        sa.CheckConstraint(
            "rectified_on IS NULL OR inspected_on IS NULL OR rectified_on >= inspected_on",
            name=op.f("ck_inspection_rectified_on_not_before_inspected_on"),
        ),
        sa.CheckConstraint(
            "rectify_by IS NULL OR inspected_on IS NULL OR rectify_by >= inspected_on",
            name=op.f("ck_inspection_rectify_by_not_before_inspected_on"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection")),
    )
    with op.batch_alter_table("inspection", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_inspection_inspected_on"), ["inspected_on"], unique=False
        )

    op.create_table(
        "lawsuit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("lawsuit_kind", sa.String(), nullable=False),
        sa.Column("accepted_on", sa.Date(), nullable=False),
        sa.Column("application_number", sa.String(length=60), nullable=True),
        sa.Column("matter", sa.String(length=2000), nullable=True),
        sa.Column("result", sa.String(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "accepted_on BETWEEN '1949-10-01' AND '2099-12-31'", name=op.f("ck_lawsuit_accepted_on")
        ),
        sa.CheckConstraint(
            "closed_on IS NULL OR closed_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_lawsuit_closed_on"),
        ),
        sa.CheckConstraint(
            "closed_on IS NULL OR (result IS NOT NULL AND result <> '尚未审结')",
            name=op.f("ck_lawsuit_closed_has_result"),
        ),
        sa.CheckConstraint(
            "lawsuit_kind IN ('未经复议直接起诉', '复议后起诉')",
            name=op.f("ck_lawsuit_lawsuit_kind"),
        ),
        sa.CheckConstraint(
            "result IS NULL OR result IN ('结果维持', '结果纠正', '其他结果', '尚未审结')",
            name=op.f("ck_lawsuit_result"),
        ),
        sa.CheckConstraint(
            "application_number IS NULL OR length(application_number) BETWEEN 1 AND 60",
            name=op.f("ck_lawsuit_application_number"),
        ),
        sa.CheckConstraint(
            "closed_on IS NULL OR accepted_on IS NULL OR closed_on >= accepted_on",
            name=op.f("ck_lawsuit_closed_on_not_before_accepted_on"),
        ),
        sa.CheckConstraint(
            "matter IS NULL OR length(matter) BETWEEN 1 AND 2000", name=op.f("ck_lawsuit_matter")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lawsuit")),
    )
    with op.batch_alter_table("lawsuit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_lawsuit_accepted_on"), ["accepted_on"], unique=False)

    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "held_on BETWEEN '1949-10-01' AND '2099-12-31'", name=op.f("ck_meeting_held_on")
        ),
        sa.CheckConstraint("kind IN ('会议', '培训')", name=op.f("ck_meeting_kind")),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 200", name=op.f("ck_meeting_name")),
        sa.CheckConstraint("people IS NULL OR people >= 0", name=op.f("ck_meeting_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_held_on"), ["held_on"], unique=False)

    op.create_table(
        "notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=500), nullable=False),
        sa.Column("category", sa.String(length=50), nullable=False),
        sa.Column("place", sa.String(length=100), nullable=False),
        sa.Column("posted_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("removed_on", sa.Date(), nullable=True),
        sa.Column("hot_line", sa.String(length=50), nullable=True),
        sa.Column("posted_by", sa.String(length=50), nullable=True),
        sa.Column("remarks", sa.String(length=2000), nullable=True),
        sa.CheckConstraint(
            "ends_on IS NULL OR ends_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_notice_ends_on"),
        ),
        sa.CheckConstraint(
            "posted_on BETWEEN '1949-10-01' AND '2099-12-31'", name=op.f("ck_notice_posted_on")
        ),
        sa.CheckConstraint(
            "removed_on IS NULL OR removed_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_notice_removed_on"),
        ),
        sa.CheckConstraint(
            "ends_on IS NULL OR posted_on IS NULL OR ends_on >= posted_on",
            name=op.f("ck_notice_ends_on_not_before_posted_on"),
        ),
        sa.CheckConstraint(
            "hot_line IS NULL OR length(hot_line) BETWEEN 1 AND 50", name=op.f("ck_notice_hot_line")
        ),
        sa.CheckConstraint("length(category) BETWEEN 1 AND 50", name=op.f("ck_notice_category")),
        sa.CheckConstraint("length(place) BETWEEN 1 AND 100", name=op.f("ck_notice_place")),
        sa.CheckConstraint("length(title) BETWEEN 1 AND 500", name=op.f("ck_notice_title")),
        sa.CheckConstraint(
            "posted_by IS NULL OR length(posted_by) BETWEEN 1 AND 50",
            name=op.f("ck_notice_posted_by"),
        ),
        sa.CheckConstraint(
            "remarks IS NULL OR length(remarks) BETWEEN 1 AND 2000", name=op.f("ck_notice_remarks")
        ),
        sa.CheckConstraint(
            "removed_on IS NULL OR posted_on IS NULL OR removed_on >= posted_on",
            name=op.f("ck_notice_removed_on_not_before_posted_on"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
    )
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_notice_category"), ["category"], unique=False)
        batch_op.create_index(batch_op.f("ix_notice_posted_on"), ["posted_on"], unique=False)

    op.create_table(
        "office",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("full_name", sa.String(length=100), nullable=True),
        sa.Column("self_reference", sa.String(length=20), nullable=True),
        sa.Column("superior", sa.String(length=100), nullable=True),
        sa.Column("report_recipient", sa.String(length=100), nullable=True),
        sa.Column("credit_code", sa.String(length=18), nullable=True),
        sa.Column("address", sa.String(length=200), nullable=True),
        sa.Column("postcode", sa.String(length=10), nullable=True),
        sa.Column("telephone", sa.String(length=50), nullable=True),
        sa.Column("email", sa.String(length=100), nullable=True),
        sa.Column("website", sa.String(length=200), nullable=True),
        sa.Column("head", sa.String(length=50), nullable=True),
        sa.Column("reviewer", sa.String(length=50), nullable=True),
        sa.Column("clerk", sa.String(length=50), nullable=True),
        sa.CheckConstraint(
            "address IS NULL OR length(address) BETWEEN 1 AND 200", name=op.f("ck_office_address")
        ),
        sa.CheckConstraint(
            "clerk IS NULL OR length(clerk) BETWEEN 1 AND 50", name=op.f("ck_office_clerk")
        ),
        sa.CheckConstraint(
            "credit_code IS NULL OR length(credit_code) BETWEEN 1 AND 18",
            name=op.f("ck_office_credit_code"),
        ),
        sa.CheckConstraint(
            "email IS NULL OR length(email) BETWEEN 1 AND 100", name=op.f("ck_office_email")
        ),
        sa.CheckConstraint(
            "full_name IS NULL OR length(full_name) BETWEEN 1 AND 100",
            name=op.f("ck_office_full_name"),
        ),
        sa.CheckConstraint(
            "head IS NULL OR length(head) BETWEEN 1 AND 50", name=op.f("ck_office_head")
        ),
        sa.CheckConstraint(
            "postcode IS NULL OR length(postcode) BETWEEN 1 AND 10", name=op.f("ck_office_postcode")
        ),
        sa.CheckConstraint(
            "report_recipient IS NULL OR length(report_recipient) BETWEEN 1 AND 100",
            name=op.f("ck_office_report_recipient"),
        ),
        sa.CheckConstraint(
            "reviewer IS NULL OR length(reviewer) BETWEEN 1 AND 50", name=op.f("ck_office_reviewer")
        ),
        sa.CheckConstraint(
            "self_reference IS NULL OR length(self_reference) BETWEEN 1 AND 20",
            name=op.f("ck_office_self_reference"),
        ),
        sa.CheckConstraint(
            "superior IS NULL OR length(superior) BETWEEN 1 AND 100",
            name=op.f("ck_office_superior"),
        ),
        sa.CheckConstraint(
            "telephone IS NULL OR length(telephone) BETWEEN 1 AND 50",
            name=op.f("ck_office_telephone"),
        ),
        sa.CheckConstraint(
            "website IS NULL OR length(website) BETWEEN 1 AND 200", name=op.f("ck_office_website")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
    )
    op.create_table(
        "publication",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=500), nullable=False),
        sa.Column("category", sa.String(length=50), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("index_number", sa.String(length=60), nullable=True),
        sa.Column("formed_on", sa.Date(), nullable=True),
        sa.Column("document_number", sa.String(length=60), nullable=True),
        sa.Column("document_type", sa.String(length=20), nullable=True),
        sa.Column("normative", sa.Boolean(), nullable=True),
        sa.Column("time_type", sa.String(), nullable=True),
        sa.Column("summary", sa.String(length=2000), nullable=True),
        sa.Column("department", sa.String(length=100), nullable=True),
        sa.Column("approved_by", sa.String(length=50), nullable=True),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("url", sa.String(length=500), nullable=True),
        sa.Column("repealed_on", sa.Date(), nullable=True),
        sa.Column("remarks", sa.String(length=2000), nullable=True),
        sa.CheckConstraint(
            "approved_on IS NULL OR approved_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_publication_approved_on"),
        ),
        sa.CheckConstraint(
            "formed_on IS NULL OR formed_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_publication_formed_on"),
        ),
        sa.CheckConstraint(
            "published_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_publication_published_on"),
        ),
        sa.CheckConstraint(
            "repealed_on IS NULL OR repealed_on BETWEEN '1949-10-01' AND '2099-12-31'",
            name=op.f("ck_publication_repealed_on"),
        ),
        sa.CheckConstraint(
            "time_type IS NULL OR time_type IN ('常规性', '临时性', '固定性')",
            name=op.f("ck_publication_time_type"),
        ),
        sa.CheckConstraint(
            "approved_by IS NULL OR length(approved_by) BETWEEN 1 AND 50",
            name=op.f("ck_publication_approved_by"),
        ),
        sa.CheckConstraint(
            "department IS NULL OR length(department) BETWEEN 1 AND 100",
            name=op.f("ck_publication_department"),
        ),
        sa.CheckConstraint(
            "document_number IS NULL OR length(document_number) BETWEEN 1 AND 60",
            name=op.f("ck_publication_document_number"),
        ),
        sa.CheckConstraint(
            "document_type IS NULL OR length(document_type) BETWEEN 1 AND 20",
            name=op.f("ck_publication_document_type"),
        ),
        sa.CheckConstraint(
            "index_number IS NULL OR length(index_number) BETWEEN 1 AND 60",
            name=op.f("ck_publication_index_number"),
        ),
        sa.CheckConstraint(
            "length(category) BETWEEN 1 AND 50", name=op.f("ck_publication_category")
        ),
        sa.CheckConstraint("length(title) BETWEEN 1 AND 500", name=op.f("ck_publication_title")),
        sa.CheckConstraint(
            "published_on IS NULL OR formed_on IS NULL OR published_on >= formed_on",
            name=op.f("ck_publication_published_on_not_before_formed_on"),
        ),
        sa.CheckConstraint(
            "remarks IS NULL OR length(remarks) BETWEEN 1 AND 2000",
            name=op.f("ck_publication_remarks"),
        ),
        sa.CheckConstraint(
            "repealed_on IS NULL OR formed_on IS NULL OR repealed_on >= formed_on",
            name=op.f("ck_publication_repealed_on_not_before_formed_on"),
        ),
        sa.CheckConstraint(
            "summary IS NULL OR length(summary) BETWEEN 1 AND 2000",
            name=op.f("ck_publication_summary"),
        ),
        sa.CheckConstraint(
            "url IS NULL OR length(url) BETWEEN 1 AND 500", name=op.f("ck_publication_url")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication")),
        sa.UniqueConstraint("index_number", name=op.f("uq_publication_index_number")),
    )
    with op.batch_alter_table("publication", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_publication_category"), ["category"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_publication_published_on"), ["published_on"], unique=False
        )

    op.create_table(
        "report_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("text", sa.String(length=20000), nullable=True),
        sa.CheckConstraint('length("key") BETWEEN 1 AND 60', name=op.f("ck_report_text_key")),
        sa.CheckConstraint(
            "text IS NULL OR length(text) BETWEEN 1 AND 20000", name=op.f("ck_report_text_text")
        ),
        sa.CheckConstraint("year BETWEEN 2008 AND 2099", name=op.f("ck_report_text_year")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_text")),
        sa.UniqueConstraint("year", "key", name=op.f("uq_report_text_year_key")),
    )
    with op.batch_alter_table("report_text", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_report_text_year"), ["year"], unique=False)

    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("register", sa.String(length=40), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["step_id"],
            ["change_step.id"],
            name=op.f("fk_change_step_id_change_step"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
    )
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.create_index(
            "ix_change_register_record_id", ["register", "record_id"], unique=False
        )
        batch_op.create_index("ix_change_step_id", ["step_id"], unique=False)

    op.create_table(
        "publication_channel",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.CheckConstraint(
            "channel IN ('政府网站', '政务微信', '政务微博', '政府公报', '政务公开栏', 'QQ', '钉钉', '其他')",
            name=op.f("ck_publication_channel_channel"),
        ),
        sa.ForeignKeyConstraint(
            ["publication_id"],
            ["publication.id"],
            name=op.f("fk_publication_channel_publication_id_publication"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication_channel")),
        sa.UniqueConstraint(
            "publication_id", "channel", name=op.f("uq_publication_channel_publication_id_channel")
        ),
    )
    with op.batch_alter_table("publication_channel", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_publication_channel_channel"), ["channel"], unique=False
        )


def downgrade() -> None:
    """Take the change back."""
    with op.batch_alter_table("publication_channel", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_publication_channel_channel"))

    op.drop_table("publication_channel")
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.drop_index("ix_change_step_id")
        batch_op.drop_index("ix_change_register_record_id")

    op.drop_table("change")
    with op.batch_alter_table("report_text", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_report_text_year"))

    op.drop_table("report_text")
    with op.batch_alter_table("publication", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_publication_published_on"))
        batch_op.drop_index(batch_op.f("ix_publication_category"))

    op.drop_table("publication")
    op.drop_table("office")
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_notice_posted_on"))
        batch_op.drop_index(batch_op.f("ix_notice_category"))

    op.drop_table("notice")
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_held_on"))

    op.drop_table("meeting")
    with op.batch_alter_table("lawsuit", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_lawsuit_accepted_on"))

    op.drop_table("lawsuit")
    with op.batch_alter_table("inspection", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_inspection_inspected_on"))

    op.drop_table("inspection")
    with op.batch_alter_table("complaint_channel", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_complaint_channel_opened_on"))

    op.drop_table("complaint_channel")
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_complaint_received_on"))

    op.drop_table("complaint")
    op.drop_table("change_step")
    op.drop_table("calendar_day")
    with op.batch_alter_table("application", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_application_received_on"))
        batch_op.drop_index(batch_op.f("ix_application_answered_on"))

    op.drop_table("application")
    with op.batch_alter_table("annual_figure", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_annual_figure_year"))

    op.drop_table("annual_figure")
    with op.batch_alter_table("administrative_review", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_administrative_review_accepted_on"))

    op.drop_table("administrative_review")
