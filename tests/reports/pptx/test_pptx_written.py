"""What people changed in a deck is read back, and nothing else."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from csc_qa.core.errors import ReportError
from csc_qa.core.report import Section, TextBlock
from csc_qa.reports.clean_text import clean_report
from csc_qa.reports.commentary.written import WrittenTexts, texts_of
from csc_qa.reports.pptx.writer import render_pptx
from csc_qa.reports.pptx.written import read_written
from csc_qa.reports.write import write_report

from ..sample_report import moderation_section, sample_report
from .deck_reading import open_deck, shapes_in, texts_on
from .whole_report import LONG, PROMPT, whole_report

SENTENCES = "areas/sentences"


class Edited:
    """A deck in the hands of a person."""

    def __init__(self, source: Path, folder: Path) -> None:
        self.deck, self._path = open_deck(source), folder / "edited.pptx"

    def shape(self, block: str, part: int = 1) -> Any:
        [found] = [shape for shape in self.shapes(block) if f"#{part}" in shape.name]
        return found

    def shapes(self, block: str) -> list[Any]:
        return [
            shape
            for slide in self.deck.slides
            for shape in shapes_in(slide.shapes)
            if shape.name.startswith(f"csc_qa:{block}#") and not shape.name.endswith("@body")
        ]

    def slide_of(self, block: str) -> Any:
        return next(
            slide for slide in self.deck.slides if self.shape(block)._element in list(slide.shapes._spTree)
        )

    def read(self) -> WrittenTexts:
        self.deck.save(str(self._path))
        found = read_written(self._path)
        assert found is not None
        return found


@pytest.fixture
def edited(whole_deck: Path, tmp_path: Path) -> Edited:
    return Edited(whole_deck, tmp_path)


def changed(written: WrittenTexts) -> dict[str, tuple[str, ...] | None]:
    return {key: written.now.get(key) for key, text in written.base.items() if written.now.get(key) != text}


def test_an_untouched_deck_has_no_changes(whole_deck: Path) -> None:
    written = read_written(whole_deck)
    assert written is not None
    assert written.base == texts_of(clean_report(whole_report()))
    assert written.now == written.base


def test_changed_added_and_removed_paragraphs_are_read(edited: Edited) -> None:
    frame = edited.shape(SENTENCES).text_frame
    first, second, third = (paragraph.text for paragraph in frame.paragraphs)
    frame.text = f"{first}\nA person added this.\n\n  {third} "
    assert second
    assert changed(edited.read()) == {SENTENCES: (first, "A person added this.", third)}


def test_formats_and_spaces_are_no_change(edited: Edited) -> None:
    paragraph = edited.shape(SENTENCES).text_frame.paragraphs[0]
    words = paragraph.text.split()
    paragraph.text = ""
    for word in words:
        paragraph.add_run().text = f"{word}  "
        paragraph.runs[-1].font.bold = True
    assert changed(edited.read()) == {}


def test_a_line_that_a_person_broke_stays_broken(edited: Edited) -> None:
    paragraph = edited.shape("kpi/commentary").text_frame.paragraphs[0]
    paragraph.add_line_break()
    paragraph.add_run().text = "In April too."
    assert changed(edited.read()) == {"kpi/commentary": ("It rose.\nIn April too.", "It may rise on.")}


def test_a_prompt_is_no_text_until_it_is_written_over(edited: Edited) -> None:
    frame = edited.shape("kpi/actions").text_frame
    assert frame.text == PROMPT
    frame.text = "Recruit."
    assert changed(edited.read()) == {"kpi/actions": ("Recruit.",)}


def test_emptied_text_is_empty_and_a_slide_taken_out_is_absent(edited: Edited) -> None:
    edited.shape("kpi/commentary").text_frame.text = ""
    slides = edited.deck.slides
    at = slides.index(edited.slide_of(SENTENCES))
    slides._sldIdLst.remove(slides._sldIdLst[at])
    written = edited.read()
    assert changed(written) == {"kpi/commentary": (), SENTENCES: None}


def test_text_over_several_slides_is_put_together_wherever_they_stand(edited: Edited) -> None:
    assert len(edited.shapes("long/sentences")) > 2
    ids = edited.deck.slides._sldIdLst
    for slide in list(ids):
        ids.insert(0, slide)
    assert changed(edited.read()) == {}
    frame = edited.shape("long/sentences", 2).text_frame
    frame.paragraphs[-1].text += " Added."
    now = edited.read().now["long/sentences"]
    assert now[0] == "Short."
    assert f"{LONG}" in now
    assert sum("Added." in text for text in now) == 1


def test_a_copied_slide_counts_once(edited: Edited) -> None:
    slide = edited.slide_of(SENTENCES)
    copy = edited.deck.slides.add_slide(slide.slide_layout)
    for shape in slide.shapes:
        if shape.has_text_frame:
            copy.shapes._spTree.append(deepcopy(shape._element))
    assert changed(edited.read()) == {}


def test_a_body_whose_name_was_lost_is_found_by_its_mark(edited: Edited) -> None:
    shape = edited.shape(SENTENCES)
    shape.name = "PlaceHolder 2"
    shape.text_frame.text = "Only this."
    assert changed(edited.read()) == {SENTENCES: ("Only this.",)}


def test_an_edited_deck_as_template_keeps_nothing_of_its_texts(edited: Edited, tmp_path: Path) -> None:
    edited.shape(SENTENCES).text_frame.text = "Of last year."
    edited.deck.save(str(tmp_path / "template.pptx"))
    again = tmp_path / "again.pptx"
    again.write_bytes(render_pptx(sample_report(), tmp_path / "template.pptx"))
    written = read_written(again)
    assert written is not None
    assert written.base == written.now == texts_of(sample_report())


def test_drafts_say_so_and_what_a_person_left_does_not(edited: Edited) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in edited.deck.slides]
    assert "Timeliness: Commentary – Draft and Actions" in titles
    assert "Timeliness: Outlook" in titles
    assert edited.shape("kpi/actions").text_frame.paragraphs[0].runs[0].font.italic


def test_a_short_block_stands_below_the_table_that_it_is_about(tmp_path: Path) -> None:
    block = TextBlock(key="commentary", title="Commentary", prompt=PROMPT)
    section = moderation_section().model_copy(update={"blocks": (block,)})
    path = tmp_path / "short.pptx"
    path.write_bytes(render_pptx(sample_report(sections=(section,))))
    edited = Edited(path, tmp_path)
    shape = edited.shape("moderation/commentary")
    [table] = [each for each in edited.slide_of("moderation/commentary").shapes if each.has_table]
    assert shape.top > table.top + table.height
    # There is nothing yet that could be a draft.
    assert "Commentary" in texts_on(edited.slide_of("moderation/commentary"))


def test_a_long_block_takes_several_slides(tmp_path: Path) -> None:
    block = TextBlock(key="commentary", title="Commentary", paragraphs=(LONG, "End."))
    report = sample_report(sections=(Section(key="s", title="S", blocks=(block,)),))
    path = tmp_path / "long.pptx"
    path.write_bytes(render_pptx(report))
    edited = Edited(path, tmp_path)
    assert len(edited.shapes("s/commentary")) == 2
    assert changed(edited.read()) == {}


def test_what_is_not_ours_is_none(tmp_path: Path) -> None:
    [workbook] = write_report(sample_report(), tmp_path, ["xlsx"])
    foreign = tmp_path / "foreign.pptx"
    open_deck_of_python_pptx().save(str(foreign))
    for path in (workbook, foreign):
        assert read_written(path) is None


def test_what_is_broken_protected_or_missing_is_an_error_in_words(whole_deck: Path, tmp_path: Path) -> None:
    content = whole_deck.read_bytes()
    # A file with a password is an OLE file, which begins so.
    bad = {"locked": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "cut": content[: len(content) // 2], "empty": b""}
    for name, each in bad.items():
        (tmp_path / f"{name}.pptx").write_bytes(each)
    for name in (*bad, "absent"):
        with pytest.raises(ReportError, match=rf'CSCQA-RPT-016.*"{name}.pptx"'):
            read_written(tmp_path / f"{name}.pptx")


def test_broken_xml_is_an_error_in_words(whole_deck: Path, tmp_path: Path) -> None:
    path = tmp_path / "bent.pptx"
    with ZipFile(whole_deck) as source, ZipFile(path, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content[:-40] if name == "ppt/slides/slide1.xml" else content)
    with pytest.raises(ReportError, match=r"CSCQA-RPT-016.*is broken"):
        read_written(path)


def open_deck_of_python_pptx() -> Any:
    from pptx import Presentation  # noqa: PLC0415

    return Presentation()
