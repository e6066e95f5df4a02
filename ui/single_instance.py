"""A second start on the same workspace brings the first window to the front."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 1000  # milliseconds


class FirstInstance(QObject):
    """Listens for later starts on a workspace; for the process that holds its lock.

    Signals:
        asked_to_front: somebody started the program again.
    """

    asked_to_front = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        # What an earlier process left behind when it was killed.
        QLocalServer.removeServer(_name(folder))
        self._server.listen(_name(folder))

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _take(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        self.asked_to_front.emit()


def ask_to_front(folder: Path) -> bool:
    """Ask the process that has a workspace open to show its window; False if none listens here."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    heard = socket.waitForConnected(_PATIENCE)
    socket.disconnectFromServer()
    return heard


def _name(folder: Path) -> str:
    place = str(folder.expanduser().resolve()).encode()
    return f"zhengwu-gongkai-{hashlib.sha256(place).hexdigest()[:24]}"
