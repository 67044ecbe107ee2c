"""Nothing leaves its slide or covers other content, and all text can be read on its ground."""

from __future__ import annotations

from collections.abc import Iterator
from colorsys import hls_to_rgb, rgb_to_hls
from pathlib import Path
from typing import Any

import pytest
from pptx.oxml.ns import qn

from csc_qa.core.report import Table, TableColumn
from csc_qa.reports.grade_colours import DARK, WHITE, contrast
from csc_qa.reports.pptx.ruler import Ruler
from csc_qa.reports.pptx.table_fit import divide_table
from csc_qa.reports.pptx.table_texts import texts_of_table
from csc_qa.reports.pptx.text_parts import Room, divide_text

from .deck_reading import charts_of, open_deck
from .whole_report import LONG

READABLE = 4.5
RULER = Ruler()


def boxes_on(slide: Any) -> list[tuple[str, int, int, int, int]]:
    return [
        (shape.name, shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
        for shape in slide.shapes
        if not shape.name.endswith("@body")
    ]


@pytest.mark.parametrize("name", ["sample_deck", "whole_deck"])
def test_shapes_stay_on_the_slide_and_off_one_another(name: str, request: pytest.FixtureRequest) -> None:
    deck = open_deck(request.getfixturevalue(name))
    for slide in deck.slides:
        boxes = boxes_on(slide)
        for at, (_, left, top, right, bottom) in enumerate(boxes):
            assert left >= 0
            assert top >= 0
            assert right <= deck.slide_width
            assert bottom <= deck.slide_height
            for _, *other in boxes[at + 1 :]:
                apart = left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom
                assert apart, (slide.shapes.title.text_frame.text, boxes[at], other)


def test_long_text_is_divided_and_stays_whole() -> None:
    room = Room(width=300, height=200, size=16, space_after=8)
    parts = divide_text(RULER, ("Short.", LONG, "Last."), room)
    assert [part.is_joined for part in parts][:2] == [False, True]
    assert " ".join(text for part in parts for text in part.paragraphs).split() == [
        "Short.",
        *LONG.split(),
        "Last.",
    ]
    for part in parts:
        lines = sum(len(RULER.lines(text, 300, 16)) for text in part.paragraphs)
        assert lines * 16 * 1.2 + 8 * len(part.paragraphs) <= 200.1


def test_the_total_never_stands_alone() -> None:
    rows = tuple((f"Row {at}", str(at)) for at in range(23))
    table = Table(
        title="T", columns=(TableColumn(title="A"), TableColumn(title="B")), rows=rows, total=("All", "253")
    )
    for height in range(100, 300, 7):
        parts = divide_table(RULER, texts_of_table(table), 400, height)
        assert all(sum(part.heights) <= height for part in parts)
        assert all(part.texts.rows for part in parts)
        assert [part.texts.total for part in parts] == [None] * (len(parts) - 1) + [("All", "253")]
        assert [row for part in parts for row in part.texts.rows] == [*rows]


def test_columns_that_do_not_fit_are_divided_with_the_first_repeated() -> None:
    columns = tuple(TableColumn(title=f"Measurement{at}") for at in range(12))
    table = Table(title="T", columns=columns, rows=(tuple(map(str, range(12))),))
    parts = divide_table(RULER, texts_of_table(table), 300, 300)
    assert all(part.columns[0] == 0 for part in parts)
    assert sorted(at for part in parts for at in part.columns if at) == list(range(1, 12))
    assert all(sum(part.widths) <= 300.1 for part in parts)


def muted(colour: str, factor: float, offset: float) -> str:
    """Return the colour as `lumMod` and `lumOff` change it."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, light, saturation = rgb_to_hls(red, green, blue)
    parts = hls_to_rgb(hue, light * factor + offset, saturation)
    return "#" + "".join(f"{round(part * 255):02X}" for part in parts)


def ink_of(run: Any) -> str:
    fill = run.find(qn("a:solidFill"))
    if fill is None:
        return DARK
    [colour] = fill
    if colour.tag == qn("a:srgbClr"):
        return f"#{colour.get('val')}"
    assert colour.get("val") == "tx1"
    factor, offset = (int(colour.find(qn(name)).get("val")) / 100_000 for name in ("a:lumMod", "a:lumOff"))
    return muted(DARK, factor, offset)


def ground_of(run: Any) -> str:
    for holder in run.iterancestors(qn("a:tc"), qn("p:sp")):
        found = holder.xpath("./a:tcPr/a:solidFill/a:srgbClr/@val | ./p:spPr/a:solidFill/a:srgbClr/@val")
        return f"#{found[0]}" if found else WHITE
    return WHITE


def runs_of(path: Path) -> Iterator[Any]:
    for slide in open_deck(path).slides:
        yield from slide.shapes._spTree.iter(qn("a:rPr"))


def test_text_can_be_read_on_its_ground(whole_deck: Path) -> None:
    pairs = {(ink_of(run), ground_of(run)) for run in runs_of(whole_deck)}
    assert len(pairs) > 8
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < READABLE} == {}


def test_text_of_charts_can_be_read(whole_deck: Path) -> None:
    for frame in charts_of(open_deck(whole_deck)):
        space = frame.chart._chartSpace
        assert space.xpath("./c:spPr/a:solidFill/a:srgbClr/@val") == ["FFFFFF"]
        for series in space.xpath(".//c:ser[c:dLbls]"):
            [fill] = series.xpath("./c:spPr/a:solidFill/a:srgbClr/@val")
            [ink] = series.xpath("./c:dLbls/c:txPr//a:srgbClr/@val")
            is_outside = series.xpath("./c:dLbls/c:dLblPos/@val") == ["outEnd"]
            ground = "FFFFFF" if is_outside else fill
            assert contrast(f"#{ink}", f"#{ground}") >= READABLE
