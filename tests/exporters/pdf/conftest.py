import io
import re

import pikepdf
import pytest

from exporters.pdf.fonts import resolve_fonts
from exporters.pdf.report import render_report


@pytest.fixture(scope="session")
def fonts():
    """The fonts that come with the program: the same on each machine."""
    return resolve_fonts(bundled_only=True)


@pytest.fixture
def printed(document, fonts):
    """The PDF file of the given blocks, opened."""

    def opened(*blocks, **values):
        data = render_report(document(*blocks, **values), fonts=fonts)
        return pikepdf.open(io.BytesIO(data))

    return opened


@pytest.fixture
def texts(printed):
    """The texts of the pages of the given blocks, line by line, as a reader copies them."""
    return lambda *blocks, **values: [page_text(page) for page in printed(*blocks, **values).pages]


def page_text(page):
    """The text of a page by the maps from codes to characters that its fonts carry."""
    maps = {name: characters_of(font) for name, font in page.Resources.Font.items()}
    text, current = "", {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "Tf":
                current = maps[str(operands[0])]
            case "Tj":
                text += "".join(current[code] for code in bytes(operands[0]))
            case "ET":
                text += "\n"
    return text


def characters_of(font):
    """What the codes of a font stand for, after its ToUnicode map."""
    rows = re.findall(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>\n", font.ToUnicode.read_bytes() + b"\n")
    return {
        int(code, 16): bytes.fromhex(value.decode()).decode("utf-16-be") for code, value in rows
    }
