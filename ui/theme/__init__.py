"""The look of the window: tokens, the style sheet made of them, icons, fonts.

Called by everything in `ui`; knows no page. Icons and pills follow the theme that is shown.
"""

from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from ui.theme.tokens import DARK, LIGHT, Tokens

ICON_FOLDER = Path(__file__).parents[2] / "resources" / "icons"
_DARK_BELOW = 128


def current_tokens() -> Tokens:
    """Return the tokens of the theme that is shown."""
    ground = QGuiApplication.palette().window().color()
    return DARK if ground.lightness() < _DARK_BELOW else LIGHT


def pill_colours(tone: str) -> tuple[QColor, QColor]:
    """Return ground and text of a pill: neutral, info, success, warning, danger or accent."""
    pills = current_tokens().pills
    pair = pills.get(tone, pills["neutral"])
    return QColor(pair.background), QColor(pair.foreground)


def icon(name: str, colour: str = "text") -> QIcon:
    """Return an icon that is sharp at any size and follows the theme.

    Args:
        name: a file of `resources/icons` without its ending.
        colour: the token of its colour, such as `text`, `text_muted` or `on_primary`.
    """
    return QIcon(_IconEngine(name, colour))


def tinted_svg(name: str, colour: str) -> bytes:
    """Return an icon as SVG in a colour such as `#1456c8`."""
    return _source(name).replace("currentColor", colour).encode()


@cache
def _source(name: str) -> str:
    return (ICON_FOLDER / f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    renderer = QSvgRenderer(QByteArray(tinted_svg(name, colour)))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    return renderer


class _IconEngine(QIconEngine):
    """Draws an SVG in the colour that a token has when it is drawn."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token

    @override
    def clone(self) -> QIconEngine:
        return _IconEngine(self._name, self._token)

    @override
    def iconName(self) -> str:
        return self._name

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        tokens = current_tokens()
        colour = str(getattr(tokens, self._token))
        if mode is QIcon.Mode.Disabled:
            colour = tokens.text_disabled
        elif mode is QIcon.Mode.Selected:
            colour = tokens.link
        _renderer(self._name, colour).render(painter, QRectF(rect))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    @override
    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        pixels = size * scale
        pixmap = QPixmap(pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(), pixels), mode, state)
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        return pixmap
