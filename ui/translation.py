"""The window's language: Simplified as written, Traditional by OpenCC, English by catalogue."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
)
from typing_extensions import override

from models.messages import Message
from models.script import to_traditional

TRANSLATIONS = Path(__file__).parents[1] / "resources" / "translations"

LANGUAGES = {"zh_CN": "简体中文", "zh_TW": "繁體中文", "en": "English"}
"""The languages of the window by code, each under its own name."""


class ScriptTranslator(QTranslator):
    """Shows every Simplified text in Traditional characters; needs no catalogue."""

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return _traditional(sourceText)

    @override
    def isEmpty(self) -> bool:
        return False


@lru_cache(maxsize=4096)
def _traditional(text: str) -> str:
    return to_traditional(text)


class Language(QObject):
    """The language that the application speaks; texts made before a change stay as they are."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._translators: list[QTranslator] = []

    def speak(self, code: str) -> None:
        """Speak a language of `LANGUAGES`; Simplified Chinese for any other code."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = _translators(code)
        for translator in self._translators:
            self._application.installTranslator(translator)


def _translators(code: str) -> list[QTranslator]:
    """Return Qt's own texts and ours, ours last because the last one is asked first."""
    of_qt = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    known = code if code in LANGUAGES else "zh_CN"
    translators = [of_qt] if of_qt.load(QLocale(known), "qtbase", "_", folder) else []
    if code == "zh_TW":
        translators.append(ScriptTranslator())
    elif code == "en":
        english = QTranslator()
        if english.load(str(TRANSLATIONS / "en.qm")):
            translators.append(english)
    return translators


def translated(message: Message) -> str:
    """Return a sentence of `models` in the language of the window."""
    template = QCoreApplication.translate("errors", message.template)
    return template.format_map(dict(message.values)) if message.values else template


def in_script(text: str) -> str:
    """Return a label or sentence of `models` in the script of the window.

    Labels that are law stay Chinese in English, too.
    """
    return QCoreApplication.translate("models", text)
