"""What a style sheet cannot say: icons on primary buttons, arrows of menus, names of tab bars."""

from PySide6.QtWidgets import QPushButton, QTabWidget, QWidget

from ui.theme import icon


def dress(window: QWidget) -> None:
    """Finish the look of all controls in a window or page that was just built."""
    for button in window.findChildren(QPushButton):
        picture = button.icon().name()
        if button.objectName() == "primary" and picture:
            button.setIcon(icon(picture, "on_primary"))
        if button.menu() is not None:
            button.setProperty("hasMenu", True)
    for tabs in window.findChildren(QTabWidget):
        # The focus stands on the bar, so that is what a screen reader names.
        bar = tabs.tabBar()
        bar.setAccessibleName(bar.accessibleName() or tabs.accessibleName())
