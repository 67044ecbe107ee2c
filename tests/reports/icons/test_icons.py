from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops

from csc_qa.core.rag import Rag
from csc_qa.core.report import ColumnFormat
from csc_qa.core.spc import Assurance, Variation
from csc_qa.reports.grade_colours import contrast
from csc_qa.reports.icons import icon_png, icon_svg
from csc_qa.reports.icons.drawings import drawing_of
from csc_qa.reports.icons.shapes import Disc

RAG, VARIATION, ASSURANCE = ColumnFormat.RAG, ColumnFormat.VARIATION, ColumnFormat.ASSURANCE
WORDS = [
    *((VARIATION, str(each)) for each in Variation),
    *((ASSURANCE, str(each)) for each in Assurance),
    *((RAG, str(each)) for each in Rag),
]
SVG = "{http://www.w3.org/2000/svg}"


def svg(form: ColumnFormat, word: str) -> str:
    drawn = icon_svg(form, word)
    assert drawn is not None
    return drawn


def picture(form: ColumnFormat, word: str, size: int = 96) -> Image.Image:
    drawn = icon_png(form, word, size)
    assert drawn is not None
    return Image.open(BytesIO(drawn))


def on_white(image: Image.Image) -> Image.Image:
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image)
    return ground.convert("L")


@pytest.mark.parametrize(("form", "word"), WORDS)
def test_every_word_has_an_icon_that_says_it(form: ColumnFormat, word: str) -> None:
    root = ElementTree.fromstring(svg(form, word))
    title = root.find(f"{SVG}title")
    assert root.get("role") == "img"
    assert title is not None
    assert word in str(title.text)


@pytest.mark.parametrize(
    ("form", "word"), [(RAG, "green"), (RAG, ""), (ColumnFormat.TEXT, "Green"), (VARIATION, "Green")]
)
def test_other_words_have_none(form: ColumnFormat, word: str) -> None:
    assert icon_svg(form, word) is None
    assert icon_png(form, word) is None


@pytest.mark.parametrize(("form", "word"), WORDS)
def test_icons_can_stand_in_a_page_many_times(form: ColumnFormat, word: str) -> None:
    root = ElementTree.fromstring(svg(form, word))
    assert not [each for each in root.iter() if each.get("id")]
    assert "style" not in svg(form, word)


def test_icons_differ_without_colour() -> None:
    greys = [on_white(picture(form, word, 48)) for form, word in WORDS]
    for at, first in enumerate(greys):
        for second in greys[at + 1 :]:
            changed = ImageChops.difference(first, second).point(lambda value: 255 if value > 96 else 0)
            # In ink, not in the shade of the same ink: a hundredth of the icon at the least.
            assert changed.histogram()[255] > 48 * 48 / 100


@pytest.mark.parametrize(("form", "word"), WORDS)
def test_rings_stand_out_from_the_page(form: ColumnFormat, word: str) -> None:
    drawing = drawing_of(form, word)
    assert drawing is not None
    rings = [shape.ring for shape in drawing.shapes if isinstance(shape, Disc) and shape.ring]
    # WCAG 2.2, 1.4.11: 3 to 1 for graphics.
    assert all(contrast(ring, "#FFFFFF") >= 3 for ring in rings)


@pytest.mark.parametrize("size", [16, 96, 200])
def test_png_has_the_size_asked_for_on_a_transparent_ground(size: int) -> None:
    image = picture(RAG, "Green", size)
    assert image.size == (size, size)
    assert image.mode == "RGBA"
    assert image.getchannel("A").getpixel((0, 0)) == 0


def test_png_is_the_same_each_time() -> None:
    for (form, word), (other_form, other_word) in pairwise(WORDS):
        assert icon_png(form, word) == icon_png(form, word)
        assert icon_png(form, word) != icon_png(other_form, other_word)


def test_png_shows_the_drawing_of_the_svg() -> None:
    # Green at the edge of the disc, white where the tick bends: at 27 + 0.36 * 46, 27 + 0.88 * 46.
    image = picture(RAG, "Green", 100)
    assert image.getpixel((8, 50)) == (0x1B, 0x7F, 0x46, 255)
    assert image.getpixel((44, 67)) == (255, 255, 255, 255)
    assert '<circle cx="50" cy="50" r="46" fill="#1B7F46"/>' in svg(RAG, "Green")
    assert "43.56,67.48" in svg(RAG, "Green")
