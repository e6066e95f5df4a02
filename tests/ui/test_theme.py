from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QImage, QPixmap

from ui.preferences import Preferences
from ui.theme import ICON_FOLDER, current_tokens, icon, pill_colours
from ui.theme.fonts import interface_font
from ui.theme.tokens import DARK, LIGHT, Pair, contrast


@pytest.fixture
def theme(appearance):
    """Show a theme for the length of a test."""
    yield appearance.set_theme
    appearance.set_theme("light")
    appearance.set_text_scale("normal")


def test_contrast_follows_the_published_formula():
    assert contrast(Pair("#000000", "#ffffff")) == pytest.approx(21)
    assert contrast(Pair("#777777", "#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_every_ground_it_stands_on(tokens):
    unreadable = [pair for pair in tokens.readable_pairs() if contrast(pair) < 4.5]
    assert unreadable == []
    assert len(tokens.readable_pairs()) > 40


def test_pills_follow_the_theme(theme):
    theme("light")
    assert pill_colours("danger") == (QColor("#fdecec"), QColor("#b42318"))
    theme("dark")
    assert pill_colours("danger") == (QColor("#4a1f1f"), QColor("#ffaaa3"))
    assert pill_colours("unheard of") == pill_colours("neutral")


def colours_of(pixmap: QPixmap) -> set[str]:
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_icons_take_the_colour_of_the_theme_and_of_their_state(theme):
    picture = icon("plus")
    theme("light")
    assert colours_of(picture.pixmap(24, 24)) == {LIGHT.text}
    assert colours_of(picture.pixmap(24, 24, QIcon.Mode.Disabled)) == {LIGHT.text_disabled}
    theme("dark")
    assert colours_of(picture.pixmap(24, 24)) == {DARK.text}
    assert colours_of(icon("plus", "on_primary").pixmap(24, 24)) == {DARK.on_primary}


def test_icons_are_drawn_with_the_pixels_of_the_screen():
    pixmap = icon("file-text").pixmap(QSize(24, 24), 2.0)
    assert pixmap.size() == QSize(48, 48)
    assert pixmap.devicePixelRatio() == 2.0


def test_the_theme_is_remembered(theme, appearance, qapp):
    theme("dark")
    assert current_tokens() is DARK
    assert appearance.theme == "dark"
    appearance.set_text_scale("large")
    assert qapp.font().pixelSize() == 18


def test_the_interface_font_has_chinese_letters():
    metrics = QFontMetrics(interface_font(14))
    assert all(metrics.inFontUcs4(ord(letter)) for letter in "政务公开台账年度报告導入")


def test_icons_that_are_kept_are_used():
    repository = Path(__file__).parents[2]
    code = "".join(path.read_text("utf-8") for path in (repository / "ui").rglob("*.py"))
    unused = [path.stem for path in ICON_FOLDER.glob("*.svg") if f'"{path.stem}' not in code]
    assert unused == []
    assert (ICON_FOLDER / "LICENSE").exists()


def test_preferences_outlive_the_process(tmp_path):
    kept = Preferences(tmp_path)
    kept.set("columns/publication", {"shown": ["title"], "widths": {"title": 240}})
    kept.set("year", 2018)
    kept.save()
    again = Preferences(tmp_path)
    assert again.get("columns/publication", {}) == {"shown": ["title"], "widths": {"title": 240}}
    assert again.get("year", None) == 2018
    assert again.get("unknown", "usual") == "usual"


def test_a_damaged_preference_counts_as_not_there(tmp_path):
    (tmp_path / "偏好.ini").write_text("[General]\nyear={broken\n", "utf-8")
    assert Preferences(tmp_path).get("year", 2018) == 2018
