import pytest

OFFICE = {
    "self_reference": "我镇",
    "superior": "略阳县人民政府",
    "report_recipient": "县信息办",
    "telephone": "0916-0000000",
    "head": "甲",
    "reviewer": "乙",
    "clerk": "丙",
}


@pytest.fixture
def office(put):
    """The office of the workspace, completely described."""
    put("office", **OFFICE)
