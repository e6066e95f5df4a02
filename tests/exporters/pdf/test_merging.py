"""Several files as one."""

import io

import pikepdf
import pytest

from exporters.pdf.fonts import resolve_fonts
from exporters.pdf.merging import merged
from exporters.pdf.notice import NoticeSheet, render_notice
from models.report.document import Style


@pytest.fixture
def notice(body, document):
    fonts = resolve_fonts(bundled_only=True)
    return lambda paper: render_notice(
        document(body("公告", Style.TITLE), body("停电一天。")), NoticeSheet(paper), fonts=fonts
    )


def test_pages_of_all_files_follow_in_their_own_size(notice):
    with pikepdf.open(io.BytesIO(merged([notice("A4"), notice("A3"), notice("A4")]))) as pdf:
        heights = [round(float(page.mediabox[3])) for page in pdf.pages]

    assert heights == [842, 1191, 842]


def test_single_file_stays_as_it_is(notice):
    data = notice("A4")

    assert merged([data]) is data


def test_same_files_make_the_same_file(notice):
    files = [notice("A4"), notice("A3")]

    assert merged(files) == merged(files)
