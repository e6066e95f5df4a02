from hypothesis import given, settings
from hypothesis import strategies as st

from models.script import in_both_scripts, to_simplified, to_traditional


def test_scripts_are_converted_character_by_character():
    assert to_traditional("政务公开台账") == "政務公開臺賬"
    assert to_simplified("政務公開臺賬") == "政务公开台账"


def test_terms_of_the_law_are_written_as_the_law_writes_them():
    written = "行政复议的答复和批复已公布，反复申请；复核，复制，复杂"

    assert to_traditional(written) == "行政復議的答復和批復已公布，反復申請；複核，複製，複雜"


def test_text_of_either_script_is_written_in_both():
    assert in_both_scripts("环境") == ("环境", "環境")
    assert in_both_scripts("環境") == ("環境", "环境")
    assert in_both_scripts("12345") == ("12345",)


@given(st.text(alphabet="政务公开信息财务环境镇乡村会议复议诉讼投诉举报，。12a"))
@settings(max_examples=50, deadline=None)
def test_simplified_survives_the_way_there_and_back(text):
    assert to_simplified(to_traditional(text)) == text


def test_words_of_the_office_are_written_as_in_official_writing():
    assert to_traditional("审签后发布复印件，单元格里") == "審簽後發布複印件，單元格裡"
