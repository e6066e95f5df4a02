"""Envelopes: of the size of the standard, addressed, without a mark where machines print."""

import datetime
import subprocess

import pytest

from exporters.pdf.envelope import Envelope, render_envelope
from models.problems import UserError

ON = datetime.date(2026, 3, 2)
ENVELOPE = Envelope(
    "张三",
    "陕西省汉中市略阳县徐家坪镇街道村十二组12号院3单元402室（村委会东侧第二排平房旁边）",
    "724300",
    "徐家坪镇人民政府",
    "略阳县徐家坪镇街道8号",
    "724305",
    "挂号",
)
MILLIMETRE = 72 / 25.4


def told(tmp_path, data, *options):
    path = tmp_path / "信封.pdf"
    path.write_bytes(data)
    tool, *rest = options
    done = subprocess.run(
        [tool, *rest, path, *(["-"] if tool == "pdftotext" else [])],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize(
    ("size", "sides"), [("DL", "623.622 x 311.811"), ("C5", "649.134 x 459.213")]
)
def test_sheet_has_the_size_of_the_standard_and_is_one(tmp_path, size, sides):
    info = told(tmp_path, render_envelope(ENVELOPE, size=size, on=ON), "pdfinfo")

    assert sides in info
    assert "Pages:           1" in info


@pytest.mark.parametrize("size", ["DL", "C5"])
def test_everything_is_written(tmp_path, size):
    text = told(tmp_path, render_envelope(ENVELOPE, size=size, on=ON), "pdftotext")
    plain = "".join(text.split())

    for wanted in (
        ENVELOPE.address,
        "张三（收）",
        "724300",
        "徐家坪镇人民政府",
        "略阳县徐家坪镇街道8号",
        "邮政编码724305",
        "挂号",
        "贴邮票处",
    ):
        assert wanted in plain


def test_strip_for_sorting_machines_stays_free(tmp_path):
    data = render_envelope(ENVELOPE, on=ON)
    strip = (
        "-x",
        str(round((220 - 160) * MILLIMETRE)),
        "-y",
        str(round((110 - 20) * MILLIMETRE)),
        "-W",
        str(round(105 * MILLIMETRE)),
        "-H",
        str(round(20 * MILLIMETRE)),
        "-r",
        "72",
    )

    assert told(tmp_path, data, "pdftotext", *strip).strip() == ""


def test_paper_with_printed_boxes_gets_none(tmp_path):
    data = render_envelope(ENVELOPE, on=ON, preprinted=True)

    assert "票处" not in told(tmp_path, data, "pdftotext")
    assert data != render_envelope(ENVELOPE, on=ON)


def test_same_envelope_gives_the_same_bytes():
    assert render_envelope(ENVELOPE, on=ON) == render_envelope(ENVELOPE, on=ON)


@pytest.mark.parametrize(
    ("envelope", "sentence"),
    [
        pytest.param(Envelope("", "略阳县"), "要有收件人和地址", id="nobody"),
        pytest.param(Envelope("张三", " "), "要有收件人和地址", id="nowhere"),
        pytest.param(Envelope("张三", "略阳县", "72430"), "收件邮政编码“72430”", id="short code"),
        pytest.param(
            Envelope("张三", "略阳县", sender_postcode="72430X"),
            "寄件邮政编码",
            id="letter in code",
        ),
    ],
)
def test_what_cannot_be_posted_is_refused(envelope, sentence):
    with pytest.raises(UserError, match=sentence):
        render_envelope(envelope, on=ON)
