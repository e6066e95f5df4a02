import pytest

from models.masking import masked


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
        pytest.param("", "", id="blank"),
    ],
)
def test_personal_values_are_recognisable_but_not_readable(text, shown):
    assert masked(text) == shown
