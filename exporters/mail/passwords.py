"""Passwords of mail accounts, kept by the operating system and nowhere else."""

import keyring
from keyring.errors import KeyringError, NoKeyringError, PasswordDeleteError

from exporters.mail.smtp import Account
from models.problems import UserError

_SERVICE = "政务公开台账"


def kept_password(account: Account) -> str | None:
    """Return the password of an account, None if none is kept or nothing can keep one."""
    try:
        return keyring.get_password(_SERVICE, _name(account))
    except KeyringError:
        return None


def keep_password(account: Account, password: str) -> None:
    """Have the operating system keep a password.

    Raises:
        UserError: it has nothing to keep passwords in, or refused.
    """
    try:
        keyring.set_password(_SERVICE, _name(account), password)
    except NoKeyringError as error:
        raise UserError("这台电脑没有可用的密码库，密码没有保存，每次发送时请输入密码。") from error
    except KeyringError as error:
        raise UserError(
            "系统密码库没有保存密码（{reason}），每次发送时请输入密码。", reason=error
        ) from error


def forget_password(account: Account) -> None:
    """Have the operating system forget a password, if it keeps one."""
    try:
        keyring.delete_password(_SERVICE, _name(account))
    except (PasswordDeleteError, NoKeyringError):
        return


def _name(account: Account) -> str:
    return f"{account.user}@{account.host}:{account.port}"
