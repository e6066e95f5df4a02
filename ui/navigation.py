"""The pages of the window: their order, icons, keys, and where each class stands."""

from dataclasses import dataclass

from models.records import BY_KEY

OVERVIEW = "overview"
REPORT = "report"
SUBMISSION = "submission"
BOARD_PLAN = "board_plan"
RECYCLE_BIN = "recycle_bin"
BACKUPS = "backups"
APPLICATION_BOARD = "application_board"


@dataclass(frozen=True, slots=True)
class Entry:
    """One page in the navigation.

    Attributes:
        key: key of its register, or of a page such as `report`.
        picture: its icon.
        shortcut: the keys that open it, or empty.
        module: where its class stands; imported when the page is first shown, so that the window
            does not wait for what only a later page needs.
        page: the name of its class.
    """

    key: str
    picture: str
    shortcut: str = ""
    module: str = "ui.pages.register"
    page: str = "RegisterPage"

    @property
    def is_register(self) -> bool:
        """Whether the page lists the records of a register."""
        return self.key in BY_KEY and self.page != "OfficePage"


GROUPS: tuple[tuple[Entry, ...], ...] = (
    (Entry(OVERVIEW, "layout-dashboard", "Alt+Home", "ui.pages.overview", "OverviewPage"),),
    (
        Entry("publication", "file-text", "Ctrl+1", "ui.pages.publications", "PublicationPage"),
        Entry("notice", "megaphone", "Ctrl+2", "ui.pages.notices", "NoticePage"),
        Entry(BOARD_PLAN, "presentation", "", "ui.pages.board_plan", "BoardPlanPage"),
        Entry("complaint_channel", "mailbox", "Ctrl+3", "ui.pages.channels", "ChannelPage"),
        Entry(
            "complaint", "message-square-warning", "Ctrl+4", "ui.pages.complaints", "ComplaintPage"
        ),
        Entry(
            "application",
            "file-question-mark",
            "Ctrl+5",
            "ui.pages.applications",
            "ApplicationPage",
        ),
        Entry(
            APPLICATION_BOARD,
            "clipboard-check",
            "Ctrl+B",
            "ui.pages.application_board",
            "ApplicationBoardPage",
        ),
        Entry("administrative_review", "scale", "Ctrl+6", "ui.pages.disputes", "DisputePage"),
        Entry("lawsuit", "gavel", "Ctrl+7", "ui.pages.disputes", "DisputePage"),
        Entry("inspection", "clipboard-check", "Ctrl+8", "ui.pages.inspections", "InspectionPage"),
        Entry("meeting", "users", "Ctrl+9"),
        Entry("annual_figure", "hash", "Ctrl+0"),
    ),
    (
        Entry(REPORT, "file-chart-column", "Ctrl+R", "ui.pages.report", "ReportPage"),
        Entry(SUBMISSION, "send", "", "ui.pages.submission", "SubmissionPage"),
    ),
    (
        Entry("office", "building-2", "", "ui.pages.office", "OfficePage"),
        Entry("work_settings", "settings", "", "ui.pages.office", "OfficePage"),
        Entry("publication_class", "folder", "", "ui.pages.classes", "ClassPage"),
        Entry("board", "clipboard-check"),
        Entry("calendar_day", "calendar-days"),
        Entry("county_contact", "users"),
        Entry("print_job", "printer"),
        Entry("mail_account", "mail", "", "ui.pages.office", "OfficePage"),
        Entry(RECYCLE_BIN, "trash-2", "", "ui.pages.recycle_bin", "RecycleBinPage"),
        Entry(BACKUPS, "database-backup", "", "ui.pages.backups", "BackupsPage"),
    ),
)
"""The groups of the navigation, in order."""

ENTRIES = {entry.key: entry for group in GROUPS for entry in group}
