from __future__ import annotations

from pathlib import Path

import matplotlib as mpl
import pytest
from PIL import ImageFont

from csc_qa.reports.pptx.ruler import Ruler, ruler_of

TEXTS = (
    "Assessments completed within 45 working days of referral",
    "WWW MMM @@@ 100% 2022",
    "illicit filling",
    "Größe – naïve façade",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_font_that_is_not_known_is_taken_for_a_wide_one(text: str) -> None:
    font = ImageFont.truetype(str(Path(mpl.get_data_path()) / "fonts/ttf/DejaVuSans.ttf"), 100)
    real = font.getlength(text) / 10
    assert 0.94 * real <= ruler_of("DejaVu Sans").width(text, 10) <= 1.35 * real


def test_widths_are_those_of_helvetica() -> None:
    # A capital M is 833 thousandths wide, i and l are 222.
    assert Ruler().width("Mil", 1000) == pytest.approx(1.03 * (833 + 222 + 222))


def test_lines_break_between_words_and_at_line_ends() -> None:
    ruler = Ruler()
    width = ruler.width("one two", 10) + 0.1
    assert ruler.lines("one two three\nfour", width, 10) == ["one two", "three", "four"]


def test_a_word_longer_than_the_line_is_broken() -> None:
    lines = Ruler().lines("m" * 30, 100, 10)
    assert "".join(lines) == "m" * 30
    assert all(Ruler().width(line, 10) <= 100 for line in lines)


@pytest.mark.parametrize(("font", "stretch"), [("Arial", 1.0), ("Calibri Light", 1.0), ("Verdana", 1.17)])
def test_the_font_says_how_wide_letters_are(font: str, stretch: float) -> None:
    assert ruler_of(font).stretch == stretch
