"""Puts theme and size of type onto the application, and changes them while it runs."""

from pathlib import Path

from PySide6.QtCore import QDir, QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui.preferences import Preferences
from ui.theme import tinted_svg
from ui.theme.fonts import interface_font
from ui.theme.style_sheet import style_sheet
from ui.theme.tokens import DARK, LIGHT, TYPE_SCALES, Tokens

THEMES = ("system", "light", "dark")
TEXT_SCALES = tuple(TYPE_SCALES)

_PICTURES = (
    ("chevron-down", "text_muted"),
    ("chevron-up", "text_muted"),
    ("chevron-left", "text_muted"),
    ("chevron-right", "text_muted"),
    ("check", "on_primary"),
    ("minus", "on_primary"),
)
"""Icons that the style sheet refers to, with the token of their colour."""


class Appearance(QObject):
    """The theme and size of type of the whole application, as the person prefers them.

    Signals:
        changed: another theme or size is shown.
    """

    changed = Signal()

    def __init__(self, application: QApplication, preferences: Preferences) -> None:
        super().__init__(application)
        self._application = application
        self._preferences = preferences
        self._folder = QTemporaryDir()
        self._shown: tuple[Tokens, str] | None = None
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.apply()

    @property
    def theme(self) -> str:
        """`system`, `light` or `dark`."""
        return _one_of(THEMES, self._preferences.get("theme", "system"))

    @property
    def text_scale(self) -> str:
        """`normal` or `large`."""
        return _one_of(TEXT_SCALES, self._preferences.get("text_scale", "normal"))

    def set_theme(self, theme: str) -> None:
        """Show and remember a theme."""
        self._preferences.set("theme", theme)
        self.apply()

    def set_text_scale(self, scale: str) -> None:
        """Show and remember a size of type."""
        self._preferences.set("text_scale", scale)
        self.apply()

    def apply(self) -> None:
        """Show what the preferences say, if it is not shown already."""
        hints = self._application.styleHints()
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        hints.setColorScheme(schemes.get(self.theme, Qt.ColorScheme.Unknown))
        dark = self.theme == "dark" or (
            self.theme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark
        )
        wanted = (DARK if dark else LIGHT, self.text_scale)
        if wanted != self._shown:
            self._shown = wanted
            self._show(*wanted)
            self.changed.emit()

    def _show(self, tokens: Tokens, scale_name: str) -> None:
        scale = TYPE_SCALES[scale_name]
        QDir.setSearchPaths("theme", [self._folder.path()])
        for name, token in _PICTURES:
            picture = tinted_svg(name, str(getattr(tokens, token)))
            Path(self._folder.filePath(_file_name(name, tokens))).write_bytes(picture)
        self._application.setPalette(_palette(tokens))
        self._application.setFont(interface_font(scale.body))
        suffix = _file_name("", tokens)
        self._application.setStyleSheet(style_sheet(tokens, scale, suffix))

    def _follow_system(self) -> None:
        if self.theme == "system":
            self.apply()


def _file_name(name: str, tokens: Tokens) -> str:
    # Qt keeps pictures by their file name, so each theme needs names of its own.
    return f"{name}-{'dark' if tokens is DARK else 'light'}.svg"


def _one_of(values: tuple[str, ...], kept: object) -> str:
    return kept if isinstance(kept, str) and kept in values else values[0]


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.surface_alternate,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.text_muted,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.on_primary,
        QPalette.ColorRole.Highlight: tokens.selected,
        QPalette.ColorRole.HighlightedText: tokens.text,
        QPalette.ColorRole.Link: tokens.link,
        QPalette.ColorRole.LinkVisited: tokens.link,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.Accent: tokens.primary,
        QPalette.ColorRole.Light: tokens.surface,
        QPalette.ColorRole.Midlight: tokens.hover,
        QPalette.ColorRole.Mid: tokens.border,
        QPalette.ColorRole.Dark: tokens.desk,
        QPalette.ColorRole.Shadow: tokens.border,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text_disabled))
    return palette
