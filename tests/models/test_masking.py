import pytest

from models.masking import is_organisation, masked, masked_within


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("张三", "张*", id="name"),
        pytest.param("张三丰", "张*", id="length of the name is hidden"),
        pytest.param("欧阳明", "欧阳*", id="compound surname"),
        pytest.param("13812341234", "138****1234", id="mobile"),
        pytest.param("138 1234 1234", "138****1234", id="mobile with blanks"),
        pytest.param("0916-4822131", "091****2131", id="fixed line"),
        pytest.param("4822131", "****131", id="short number"),
        pytest.param("350481199001010123", "35*************123", id="identity number"),
        pytest.param("35048119900101012X", "35*************12X", id="identity number with X"),
        pytest.param("G12345678", "G1****678", id="passport"),
        pytest.param("zhangsan@example.cn", "z****@example.cn", id="mailbox"),
        pytest.param("略阳县徐家坪镇街道村12号", "略阳县徐家坪镇****", id="address"),
        pytest.param("略阳县兴州街道办事处旁3号", "略阳县兴州街道****", id="street"),
        pytest.param("略阳县山水农业有限公司", "略阳县山水农业有限公司", id="organisation"),
        pytest.param("徐家坪镇小学校", "徐家坪镇小学校", id="organisation in a township"),
        pytest.param("甲公司", "甲公司", id="short name of a company"),
        pytest.param("略阳县民政局", "略阳县民政局", id="agency"),
        pytest.param("徐家坪镇人民政府", "徐家坪镇人民政府", id="government"),
        pytest.param("", "", id="blank"),
    ],
)
def test_personal_values_are_recognisable_but_not_readable(text, shown):
    assert masked(text) == shown


@pytest.mark.parametrize(
    ("text", "known", "shown"),
    [
        pytest.param("本人张三丰申请", ["张三丰"], "本人张*申请", id="name of the record"),
        pytest.param("张三丰、张三", ["张三", "张三丰"], "张*、张*", id="longer name first"),
        pytest.param("回电13812341234。", [], "回电138****1234。", id="telephone by its form"),
        pytest.param(
            "证号35048119900101012X，", [], "证号35*************12X，", id="identity number"
        ),
        pytest.param(
            "徐政发〔2018〕3号、93条、2018-001",
            [],
            "徐政发〔2018〕3号、93条、2018-001",
            id="other numbers",
        ),
        pytest.param("订单9913812341234号", [], "订单9913812341234号", id="longer number"),
        pytest.param("甲公司的合同", ["甲公司"], "甲公司的合同", id="organisation"),
        pytest.param("三月公开", ["三"], "三月公开", id="single character"),
    ],
)
def test_personal_values_are_masked_within_a_text(text, known, shown):
    assert masked_within(text, known) == shown


def test_organisations_are_told_from_persons():
    assert [is_organisation(one) for one in ("甲公司", "李登科", "欧阳明")] == [True, False, False]
