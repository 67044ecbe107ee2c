"""A deck on a template of the authority's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.util import Inches

from csc_qa.core.errors import ReportError
from csc_qa.reports.pptx.writer import render_pptx
from csc_qa.reports.write import write_report

from ..sample_report import areas_section, sample_report
from .deck_reading import deck_of, texts_on, titles_of
from .test_pptx_fit import boxes_on
from .whole_report import kpi_section

TITLE = "Grades by service area"


def new_template() -> Any:
    """Return a deck of 4 by 3 in Arial, with a slide of its own."""
    deck: Any = Presentation()
    for relation in deck.slide_master.part.rels.values():
        if relation.reltype.endswith("/theme"):
            relation.target_part._blob = relation.target_part.blob.replace(b"Calibri", b"Arial")
    deck.slides.add_slide(deck.slide_layouts[1]).shapes.title.text = "A slide of the template"
    return deck


def keep_layouts(deck: Any, *names: str) -> None:
    for slide in list(deck.slides._sldIdLst):
        deck.part.drop_rel(slide.rId)
        deck.slides._sldIdLst.remove(slide)
    for layout in list(deck.slide_layouts):
        if layout.name not in names:
            deck.slide_layouts.remove(layout)


def saved(deck: Any, folder: Path, name: str = "template.pptx") -> Path:
    deck.save(str(folder / name))
    return folder / name


def test_size_layouts_and_theme_are_the_templates_and_its_slides_are_gone(tmp_path: Path) -> None:
    deck = deck_of(sample_report(), saved(new_template(), tmp_path))
    assert (deck.slide_width, deck.slide_height) == (Inches(10), Inches(7.5))
    assert "A slide of the template" not in titles_of(deck)
    by_title = {slide.shapes.title.text_frame.text: slide for slide in deck.slides}
    assert by_title["Annual audit report"].slide_layout.name == "Title Slide"
    assert by_title[TITLE].slide_layout.name == "Title and Content"
    assert by_title[f"{TITLE}: table"].slide_layout.name == "Title Only"


@pytest.mark.parametrize(
    "layouts",
    [
        ("Title Slide", "Title and Content", "Title Only"),
        ("Blank", "Content with Caption", "Vertical Title and Text"),
        ("Title Only",),
        ("Blank",),
    ],
)
def test_odd_layouts_hold_all_slides(tmp_path: Path, layouts: tuple[str, ...]) -> None:
    template = new_template()
    keep_layouts(template, *layouts)
    report = sample_report(sections=(areas_section(), kpi_section()))
    deck = deck_of(report, saved(template, tmp_path))
    titles = titles_of(deck)
    assert len(set(titles)) == len(titles)
    for slide in deck.slides:
        assert "Confidential: not for publication" in texts_on(slide)
        for name, left, top, right, bottom in boxes_on(slide):
            inside = left >= 0 and top >= 0 and right <= deck.slide_width and bottom <= deck.slide_height
            assert inside, (titles, name)


def test_a_layout_without_places_for_the_foot_still_has_one(tmp_path: Path) -> None:
    template = new_template()
    keep_layouts(template, "Blank")
    for place in list(template.slide_layouts[0].placeholders):
        place._element.getparent().remove(place._element)
    deck = deck_of(sample_report(), saved(template, tmp_path))
    for number, slide in enumerate(deck.slides, start=1):
        assert {"Annual audit report, January to October 2022", str(number)} <= set(texts_on(slide))


def test_a_potx_is_taken_too(tmp_path: Path) -> None:
    path = saved(new_template(), tmp_path)
    template = tmp_path / "template.potx"
    with ZipFile(path) as old, ZipFile(template, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(b"presentation.main+xml", b"template.main+xml")
            new.writestr(name, content if name == "[Content_Types].xml" else old.read(name))
    assert titles_of(deck_of(sample_report(), template))[0] == "Annual audit report"


def test_the_writer_takes_the_template(tmp_path: Path) -> None:
    template = saved(new_template(), tmp_path)
    [file] = write_report(sample_report(), tmp_path / "out", ["pptx"], {"pptx": template})
    assert file.name == "annual-audit-report-2022-01-to-2022-10.pptx"
    assert file.read_bytes() == render_pptx(sample_report(), template)


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 cut off"])
def test_what_is_no_powerpoint_file_is_named(tmp_path: Path, content: bytes) -> None:
    template = tmp_path / "logo.pptx"
    template.write_bytes(content)
    with pytest.raises(ReportError, match=r"CSCQA-RPT-014.*\"logo.pptx\" is not a PowerPoint file"):
        render_pptx(sample_report(), template)


def test_a_workbook_is_no_template(tmp_path: Path) -> None:
    [workbook] = write_report(sample_report(), tmp_path, ["xlsx"])
    with pytest.raises(ReportError, match="CSCQA-RPT-014"):
        render_pptx(sample_report(), workbook)


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"CSCQA-RPT-014.*\"none.pptx\" cannot be read: No such file"):
        render_pptx(sample_report(), tmp_path / "none.pptx")


def test_a_template_without_layouts_is_named(tmp_path: Path) -> None:
    template = new_template()
    keep_layouts(template)
    with pytest.raises(ReportError, match=r"CSCQA-RPT-015.*no slide layout"):
        render_pptx(sample_report(), saved(template, tmp_path))
