"""The one style sheet of the window, made of the tokens."""

from dataclasses import asdict
from string import Template

from ui.theme.tokens import CARD_RADIUS, RADIUS, Tokens, TypeScale

_GROUNDS = """
QWidget { color: $text; }
QMainWindow, QDialog, #startScreen { background: $window; }
QToolTip { background: $surface; color: $text; border: 1px solid $field_border; padding: 5px 8px; }
QLabel { background: transparent; }
QLabel:disabled { color: $text_disabled; }
#boardCard { background: $surface; border: 1px solid $border; border-radius: ${card_radius}px; }
#boardCard:focus { border: 2px solid $link; }
#card, #panel { background: $surface; border: 1px solid $border; border-radius: ${card_radius}px; }
#popup, QCalendarWidget { background: $surface; border: 1px solid $field_border; }
#panelArea, #panelArea > QWidget > QWidget { background: transparent; border: none; }
#pageTitle { font-size: ${title}px; font-weight: bold; }
#panelTitle, #sectionTitle { font-size: ${section}px; font-weight: bold; }
#fieldLabel, #count, #muted { color: $text_muted; }
#fieldHint { color: $text_muted; font-size: ${small}px; }
#fieldHint[level="error"], #fieldProblem[severity="error"] { color: $danger; }
#fieldHint[level="warning"], #fieldProblem[severity="warning"] { color: $warning; }
#fieldHint[level="success"] { color: $success; }
#fieldProblem { font-size: ${small}px; }
#emptyState { background: transparent; border: none; }
#emptySentence { color: $text_muted; }
#questionStrip { background: $pill_info_background; border-radius: ${radius}px; }
QSplitter::handle { background: transparent; }
"""

_BUTTONS = """
QPushButton, QToolButton#button {
    background: $surface; border: 1px solid $field_border; border-radius: ${radius}px;
    padding: 6px 14px; min-height: ${line}px;
}
QPushButton:hover, QToolButton#button:hover { background: $hover; }
QPushButton:pressed, QToolButton#button:pressed { background: $selected; }
QPushButton:focus, QToolButton#button:focus { border: 2px solid $link; padding: 5px 13px; }
QPushButton:disabled { color: $text_disabled; border-color: $border; background: $window; }
QPushButton#primary, QPushButton:default {
    background: $primary; color: $on_primary; border-color: $primary; font-weight: bold;
}
QPushButton#primary:hover, QPushButton#primary:pressed {
    background: $primary_hover; border-color: $primary_hover;
}
QPushButton#primary:focus { border: 2px solid $focus_on_primary; }
QPushButton#primary:disabled {
    background: $window; color: $text_disabled; border-color: $border;
}
QPushButton#link, QPushButton#quiet {
    background: transparent; border: 1px solid transparent; padding: 4px 8px;
}
QPushButton#link { color: $link; }
QPushButton#link:hover, QPushButton#quiet:hover { background: $hover; }
QPushButton#link:focus, QPushButton#quiet:focus { border: 2px solid $link; padding: 3px 7px; }
QPushButton#link:disabled, QPushButton#quiet:disabled {
    color: $text_disabled; background: transparent;
}
QPushButton#line {
    background: transparent; border: 1px solid transparent; padding: 4px 8px; text-align: left;
}
QPushButton#line:hover { background: $hover; }
QPushButton#lawMark {
    background: transparent; color: $link; border: 1px solid transparent; border-radius: 4px;
    padding: 0 5px; min-height: ${chip_line}px; font-size: ${small}px;
}
QPushButton#lawMark:hover { background: $hover; }
QPushButton#lawMark:focus { border: 2px solid $link; padding: 0 4px; }
QPushButton#line:focus { border: 2px solid $link; padding: 3px 7px; }
QPushButton#chip {
    background: $pill_info_background; color: $pill_info_foreground; border: 1px solid transparent;
    border-radius: ${chip_radius}px; padding: 3px 12px; min-height: ${chip_line}px;
}
QPushButton#chip:focus { border: 2px solid $link; padding: 2px 11px; }
QPushButton::menu-indicator {
    image: url(theme:chevron-down$suffix); width: 14px; height: 14px;
    subcontrol-position: right center; subcontrol-origin: padding; right: 8px;
}
QPushButton[hasMenu="true"] { padding-right: 28px; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $surface; border: 1px solid $field_border; border-radius: ${radius}px;
    padding: 5px 8px; selection-background-color: $primary; selection-color: $on_primary;
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: ${line}px; }
QComboBox:hover, QLineEdit:hover { border-color: $text_disabled; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: 2px solid $link; padding: 4px 7px;
}
QLineEdit[severity="error"], QPlainTextEdit[severity="error"], QComboBox[severity="error"] {
    border-color: $danger;
}
QLineEdit[severity="warning"], QPlainTextEdit[severity="warning"],
QComboBox[severity="warning"] { border-color: $warning; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
    background: $window; color: $text_disabled; border-color: $border;
}
QLineEdit:read-only { background: $window; }
QComboBox { padding-right: 28px; }
QComboBox:focus { padding-right: 27px; }
QComboBox::drop-down { border: none; width: 26px; subcontrol-origin: padding; }
QComboBox::down-arrow { image: url(theme:chevron-down$suffix); width: 16px; height: 16px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus {
    border: none; padding: 0; background: transparent; min-height: 0;
}
QComboBox QAbstractItemView, QListView#suggestions {
    background: $surface; border: 1px solid $field_border; outline: none; padding: 4px;
    selection-background-color: $selected; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: ${row}px; padding: 0 6px; }
QCheckBox, QRadioButton { spacing: 8px; background: transparent; padding: 2px; }
QCheckBox:disabled, QRadioButton:disabled { color: $text_disabled; }
QCheckBox:focus, QRadioButton:focus { color: $link; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 16px; height: 16px; border: 1px solid $text_muted; background: $surface;
}
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $link; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $link; }
QCheckBox::indicator:checked {
    background: $primary; border-color: $primary; image: url(theme:check$suffix);
}
QCheckBox::indicator:indeterminate {
    background: $primary; border-color: $primary; image: url(theme:minus$suffix);
}
QRadioButton::indicator:checked { border: 5px solid $primary; width: 8px; height: 8px; }
"""

_LISTS = """
QTableView, QListView, QTreeView {
    background: $surface; alternate-background-color: $surface_alternate; border: none;
    outline: none; gridline-color: $border; border-radius: ${card_radius}px;
    selection-background-color: $selected; selection-color: $text;
}
QTableView, QTreeView, QListView { border: 1px solid transparent; }
QTreeView::item { padding: 4px 2px; }
QTableView#table { background: transparent; }
QTableView::item { border-bottom: 1px solid $border; padding: 0 8px; }
QTableView::item:selected { background: $selected; color: $text; }
QTableView:focus, QTreeView:focus, QListView:focus { border-color: $link; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: $surface; color: $text_muted; font-weight: bold; border: none;
    border-bottom: 1px solid $border; padding: 9px 11px;
}
QHeaderView::section:hover { background: $hover; }
QHeaderView::down-arrow { image: url(theme:chevron-down$suffix); width: 12px; height: 12px; }
QHeaderView::up-arrow { image: url(theme:chevron-up$suffix); width: 12px; height: 12px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QMenu { background: $surface; border: 1px solid $field_border; padding: 5px; }
QMenu::item { padding: 7px 28px 7px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $text_disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $border; margin: 5px 8px; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $thumb; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $text_muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $text_muted; border: none;
    border-bottom: 2px solid transparent; padding: 9px 6px; margin: 0 8px;
}
QTabBar::tab:selected { color: $link; border-bottom-color: $link; font-weight: bold; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $link; background: $hover; }
QProgressBar {
    background: $hover; border: none; border-radius: 4px; text-align: center;
    min-height: 8px; max-height: 8px; font-size: 1px; color: transparent;
}
QProgressBar::chunk { background: $primary; border-radius: 4px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 4px 8px;
}
QCalendarWidget QToolButton:hover { background: $hover; }
QCalendarWidget QToolButton:focus { border-color: $link; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QToolButton#qt_calendar_prevmonth {
    qproperty-icon: url(theme:chevron-left$suffix);
}
QCalendarWidget QToolButton#qt_calendar_nextmonth {
    qproperty-icon: url(theme:chevron-right$suffix);
}
QCalendarWidget QAbstractItemView {
    selection-background-color: $primary; selection-color: $on_primary;
}
"""

_WINDOW = """
#sidebar { background: $sidebar; border: none; border-right: 1px solid $border; }
#officeName { font-size: ${section}px; font-weight: bold; }
#navigation { background: transparent; border: none; outline: none; }
#navigation::item {
    border-radius: ${radius}px; padding: 0 10px; margin: 1px 0;
    border: 1px solid transparent;
}
#navigation::item:hover { background: $hover; }
#navigation::item:selected { background: $chosen; color: $link; }
#navigation::item:selected:focus { border-color: $link; }
#navigation::item:disabled {
    color: $text_muted; background: transparent; padding: 4px 8px 0 8px;
}
QPushButton#sidebarButton {
    background: transparent; border: 1px solid transparent; padding: 5px 8px; text-align: left;
}
QPushButton#sidebarButton:hover { background: $hover; }
QPushButton#sidebarButton:focus { border: 2px solid $link; padding: 4px 7px; }
QPushButton#sidebarButton:disabled { color: $text_disabled; }
QPushButton#sidebarButton::menu-indicator { image: none; }
#statusStrip { background: $surface; border: none; border-top: 1px solid $border; }
#statusStrip QLabel { color: $text_muted; font-size: ${small}px; }
#messageStrip { border: none; border-radius: ${radius}px; background: $pill_info_background; }
#messageStrip QLabel { color: $text; }
#messageStrip[severity="success"] { background: $pill_success_background; }
#messageStrip[severity="warning"] { background: $pill_warning_background; }
#messageStrip[severity="error"] { background: $pill_danger_background; }
#progressStrip {
    background: $surface; border: 1px solid $border; border-radius: ${radius}px;
}
#figureCard { background: $surface; border: 1px solid $border; border-radius: ${card_radius}px; }
#figureCard:hover { background: $hover; border-color: $field_border; }
#figureCard:focus { border: 2px solid $link; }
#figureNumber { font-size: ${figure}px; font-weight: bold; }
#figureName { color: $text_muted; font-size: ${small}px; }
#pill {
    border-radius: ${pill_radius}px; padding: 2px 10px; font-size: ${small}px;
    background: $pill_neutral_background; color: $pill_neutral_foreground;
}
#pill[tone="success"] { background: $pill_success_background; color: $pill_success_foreground; }
#pill[tone="warning"] { background: $pill_warning_background; color: $pill_warning_foreground; }
#pill[tone="danger"] { background: $pill_danger_background; color: $pill_danger_foreground; }
#pill[tone="info"] { background: $pill_info_background; color: $pill_info_foreground; }
#pdfView { background: $desk; border: 2px solid $desk; }
#pdfView:focus { border-color: $link; }
#helpText { background: $surface; border: 1px solid $border; border-radius: ${card_radius}px; }
#helpText:focus { border: 1px solid $link; padding: 5px 8px; }
#textArea { background: transparent; border: none; }
#separator { background: $border; max-height: 1px; min-height: 1px; border: none; }
#keyName {
    background: $hover; border: 1px solid $field_border; border-radius: 4px; padding: 2px 7px;
    font-size: ${small}px;
}
"""


def style_sheet(tokens: Tokens, scale: TypeScale, suffix: str) -> str:
    """Return the style sheet of a theme in a size of type.

    Args:
        tokens: the colours.
        scale: the sizes of type.
        suffix: what the names of the theme's pictures end with.
    """
    values: dict[str, object] = {**asdict(tokens), **asdict(scale)}
    for tone, pair in tokens.pills.items():
        values[f"pill_{tone}_background"] = pair.background
        values[f"pill_{tone}_foreground"] = pair.foreground
    line = round(scale.body * 1.4)
    values |= {
        "suffix": suffix,
        "radius": RADIUS,
        "card_radius": CARD_RADIUS,
        "line": line,
        "row": line + 8,
        "chip_line": round(scale.small * 1.4),
        "chip_radius": round(scale.small * 0.7) + 4,
        "pill_radius": round(scale.small * 0.7),
        "focus_on_primary": tokens.text,
    }
    sheet = _GROUNDS + _BUTTONS + _FIELDS + _LISTS + _WINDOW
    return Template(sheet).substitute(values)
