import datetime

import pytest

from models.report.document import Document, Paragraph, Run, Style


@pytest.fixture
def body():
    return lambda text, style=Style.BODY, outline=None: Paragraph(
        style, (Run(text),), outline=outline
    )


@pytest.fixture
def document():
    """A document of the given blocks."""

    def made(*blocks, **values):
        usual = {
            "title": "年度报告",
            "author": "徐家坪镇人民政府",
            "dated_on": datetime.date(2019, 1, 24),
            "file_stem": "报告",
        }
        return Document(blocks=blocks, **usual | values)

    return made
