"""What one person prefers: place and size of the window, theme, language, columns."""

import json
from pathlib import Path
from typing import Any

from platformdirs import user_config_path
from PySide6.QtCore import QSettings

APPLICATION_FOLDER = "政务公开台账"
"""The name of the folders that the system keeps for the program."""


class Preferences:
    """Values kept between two starts, outside the workspace; anything JSON can hold.

    Args:
        folder: where the file lies; the system's folder for settings if not given.
    """

    def __init__(self, folder: Path | None = None) -> None:
        if folder is None:
            folder = user_config_path(APPLICATION_FOLDER, appauthor=False)
        folder.mkdir(parents=True, exist_ok=True)
        self._settings = QSettings(str(folder / "偏好.ini"), QSettings.Format.IniFormat)

    def get(self, key: str, default: Any) -> Any:  # noqa: ANN401 - a JSON value
        """Return what is kept under a key, or the default when there is nothing readable."""
        kept = self._settings.value(key)
        if not isinstance(kept, str):
            return default
        try:
            return json.loads(kept)
        except ValueError:
            return default

    def set(self, key: str, value: Any) -> None:  # noqa: ANN401 - a JSON value
        """Keep a value under a key."""
        self._settings.setValue(key, json.dumps(value))

    def save(self) -> None:
        """Write what was kept to the file now instead of a little later."""
        self._settings.sync()
