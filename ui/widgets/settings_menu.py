"""The menu of what each person can set: theme, size of type, language; and help."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.preferences import Preferences
from ui.theme.appearance import Appearance
from ui.translation import LANGUAGES


class SettingsMenu(QMenu):
    """Theme, size of type, language, help, and the sample to learn with.

    Signals:
        language_chosen: code of the language that is wanted.
        help_asked: help on the page that is shown is wanted.
        keys_asked: the list of keys is wanted.
        sample_asked: the sample workspace to learn with is wanted, or the way back from it.
        diagnostics_asked: what helps to find a fault is wanted.
    """

    language_chosen = Signal(str)
    help_asked = Signal()
    keys_asked = Signal()
    sample_asked = Signal()
    diagnostics_asked = Signal()

    def __init__(
        self, appearance: Appearance, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("设置"))
        themes = {
            "system": self.tr("跟随系统"),
            "light": self.tr("浅色"),
            "dark": self.tr("深色"),
        }
        scales = {"normal": self.tr("标准"), "large": self.tr("大字")}
        language = str(preferences.get("language", "zh_CN"))
        self._add_choices(self.tr("主题"), themes, appearance.theme, appearance.set_theme)
        self._add_choices(self.tr("字号"), scales, appearance.text_scale, appearance.set_text_scale)
        self._add_choices(self.tr("界面语言"), LANGUAGES, language, self.language_chosen.emit)
        self.addSeparator()
        self.addAction(self.tr("本页帮助（F1）"), self.help_asked.emit)
        self.addAction(self.tr("键盘操作（Ctrl+F1）"), self.keys_asked.emit)
        self._sample = self.addAction(self.tr("打开样例台账"), self.sample_asked.emit)
        self.addAction(self.tr("保存诊断信息…"), self.diagnostics_asked.emit)

    def offer_way_back(self) -> None:
        """Offer the office's own workspace instead of the sample."""
        self._sample.setText(self.tr("回到自己的台账"))

    def _add_choices(
        self,
        title: str,
        choices: Mapping[str, str],
        chosen: str,
        choose: Callable[[str], None],
    ) -> None:
        menu = self.addMenu(title)
        menu.setAccessibleName(title)
        group = QActionGroup(menu)
        for value, text in choices.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.triggered.connect(lambda _checked=False, value=value: choose(value))
            group.addAction(action)
