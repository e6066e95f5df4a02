"""Personal information as lists and exports show it: recognisable, not readable.

Source:
    《个人信息保护法》第六条 (no more than the purpose needs), 第二十五条 (not made public without
    consent), 第五十一条 (de-identification as a measure of safety).
"""

import re
from collections.abc import Callable, Iterable

_COMPOUND_SURNAME = re.compile(r"(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯).")
_ORGANISATION = re.compile(
    r".+(公司|企业|集团|中心|协会|学会|商会|联合会|基金会|委员会|事务所|大学|机构|政府)"
    r"|.{2,}(厂|店|社|院|所|校|办|局)"
)
_TOWNSHIP = re.compile(r".*?(?:街道|[乡镇])")
_STARS = "****"
_NUMBERS = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?![\dXx])")
_SHORTEST_NAME = 2


def masked_name(name: str) -> str:
    """Return the surname and one star, which hides the length of the given name: 张*."""
    return name[: 2 if _COMPOUND_SURNAME.match(name) else 1] + "*"


def masked_telephone(number: str) -> str:
    """Return the first three and last four digits: 138****1234."""
    digits = "".join(letter for letter in number if letter.isdigit())
    return digits[:3] + _STARS + digits[-4:] if len(digits) > 7 else _STARS + digits[-3:]  # noqa: PLR2004


def masked_identity_number(number: str) -> str:
    """Return the first two and last three characters of a document's number: 35*************123.

    Source:
        永安市政府办 2023-01-04: 隐去身份证号码中间的 13 位.
    """
    if len(number) <= 5:  # noqa: PLR2004 - two and three would show all of it
        return "*" * len(number)
    return number[:2] + "*" * (len(number) - 5) + number[-3:]


def masked_address(address: str) -> str:
    """Return an address up to the township (乡、镇、街道)."""
    found = _TOWNSHIP.match(address)
    return (found.group() if found else address[:2]) + _STARS


def masked_mailbox(mailbox: str) -> str:
    """Return the first letter and the domain: z****@example.cn."""
    return mailbox[0] + _STARS + mailbox[mailbox.index("@") :]


def _shown(text: str) -> str:
    return text


_FORMS: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (re.compile(r""), _shown),
    (re.compile(r"\d{17}[\dXx]|\d{15}"), masked_identity_number),
    (re.compile(r"\+?[\d\s\-()（）]{7,20}"), masked_telephone),
    (re.compile(r"[^@\s]+@[^@\s]+"), masked_mailbox),
    (_ORGANISATION, _shown),
    (re.compile(_TOWNSHIP.pattern + r".*"), masked_address),
    (re.compile(r"(?=.*\d)[!-~]+"), masked_identity_number),
)
"""Forms of values, the first that fits decides."""


def is_organisation(text: str) -> bool:
    """Tell whether a value names an organisation, which is no personal information."""
    return _ORGANISATION.fullmatch(text.strip()) is not None


def masked_within(text: str, known: Iterable[str] = ()) -> str:
    """Return a running text with the personal values in it masked.

    Args:
        text: such as what an applicant asks for.
        known: personal values of the same record, which may be repeated in it. Identity and
            mobile telephone numbers are found by their form.
    """
    for value in sorted({one.strip() for one in known}, key=len, reverse=True):
        if len(value) >= _SHORTEST_NAME and not is_organisation(value):
            text = text.replace(value, masked(value))
    return _NUMBERS.sub(lambda found: masked(found.group()), text)


def masked(text: str) -> str:
    """Return a personal value as lists may show it; how much is hidden follows from its form.

    Names of organisations are no personal information and stay as they are.
    """
    plain = text.strip()
    for form, mask in _FORMS:
        if form.fullmatch(plain):
            return mask(plain)
    return masked_name(plain)
