"""The typeface of the window: one that the system has, else the one that comes along."""

from pylopdf_fonts_zh_cn import sans_path
from PySide6.QtGui import QFont, QFontDatabase

_SYSTEM_FAMILIES = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "HarmonyOS Sans SC",
    "WenQuanYi Micro Hei",
    "Microsoft JhengHei UI",
    "PingFang TC",
)


def interface_family() -> str:
    """Return a family that can show Chinese; registers the bundled font when none is installed."""
    installed = set(QFontDatabase.families())
    for family in _SYSTEM_FAMILIES:
        if family in installed:
            return family
    number = QFontDatabase.addApplicationFont(str(sans_path()))
    return QFontDatabase.applicationFontFamilies(number)[0]


def interface_font(pixels: int) -> QFont:
    """Return the font of the window in a size."""
    font = QFont(interface_family())
    font.setPixelSize(pixels)
    return font
