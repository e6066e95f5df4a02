"""What a style sheet cannot say: icons on the primary button, room for the arrow of a menu."""

from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme import icon


def dress(window: QWidget) -> None:
    """Finish the look of all buttons in a window or page that was just built."""
    for button in window.findChildren(QPushButton):
        picture = button.icon().name()
        if button.objectName() == "primary" and picture:
            button.setIcon(icon(picture, "on_primary"))
        if button.menu() is not None:
            button.setProperty("hasMenu", True)
