"""Texts that people edited in Word are read back."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from tests.reports.every_part import every_part
from tests.reports.sample_report import sample_report

from csc_qa.core.errors import ReportError
from csc_qa.core.report import Section
from csc_qa.reports.commentary.written import Texts, texts_of
from csc_qa.reports.docx.elements import make
from csc_qa.reports.docx.text import Ink, Setting, paragraph, run
from csc_qa.reports.docx.writer import render_docx
from csc_qa.reports.docx.written import read_written

from .reading import all_of, starting_with, value_of

COMMENTARY, SENTENCES, ACTIONS = "kpi/commentary", "kpi/sentences", "kpi/actions"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "paper.docx"
    path.write_bytes(render_docx(every_part()))
    return path


def edited(path: Path, change: Callable[[Document], None]) -> Texts:
    document = docx.Document(str(path))
    change(document)
    document.save(str(path))
    written = read_written(path)
    assert written is not None
    assert written.base == texts_of(every_part())
    return written.now


def control_of(document: Document, name: str) -> BaseOxmlElement:
    controls = all_of(document, "w:sdt")
    return next(each for each in controls if value_of(each, "w:sdtPr/w:tag") == f"csc_qa:{name}")


def without_controls(document: Document) -> None:
    """Leave the text and take the content controls away, as LibreOffice does."""
    for control in all_of(document, "w:sdt"):
        for line in list(control.find(qn("w:sdtContent"))):
            control.addprevious(line)
        control.getparent().remove(control)


def test_nothing_changed_reads_as_it_was_written(file: Path) -> None:
    assert edited(file, lambda document: None) == texts_of(every_part())


def test_paragraphs_are_found_without_content_controls(file: Path) -> None:
    assert edited(file, without_controls) == texts_of(every_part())


@pytest.mark.parametrize("has_controls", [True, False])
def test_changed_added_and_removed_paragraphs(file: Path, has_controls: bool) -> None:
    def change(document: Document) -> None:
        if not has_controls:
            without_controls(document)
        first = starting_with(document, "Re-referrals stood")
        first.addnext(paragraph(Setting(), run("A new one.")))
        first.remove(first.findall(qn("w:r"))[0])
        first.extend([run("Quite "), run("other", Ink(bold=True)), run(" words.")])
        second = starting_with(document, "One cannot")
        second.getparent().remove(second)

    now = edited(file, change)
    assert now[COMMENTARY] == ("Quite other words.", "A new one.", "=SUM(A1) is text, as are <this> & that.")
    assert now[SENTENCES] == ("One of three indicators meets its target.",)


def test_split_paragraph_is_two(file: Path) -> None:
    def split(document: Document) -> None:
        line = starting_with(document, "Seen and agreed")
        later = deepcopy(line)
        line.findall(qn("w:r"))[0].find(qn("w:t")).text = "Seen"
        later.findall(qn("w:r"))[0].find(qn("w:t")).text = " and agreed by the service."
        line.addnext(later)

    assert edited(file, split)["kpi/view"] == ("Seen", "and agreed by the service.")


def test_tracked_insertions_count_and_deletions_do_not(file: Path) -> None:
    def track(document: Document) -> None:
        line = starting_with(document, "Seen and agreed")
        (old,) = line.findall(qn("w:r"))
        old.find(qn("w:t")).tag = qn("w:delText")
        gone = make("w:del", id=901, author="A", date="2022-10-01T00:00:00Z")
        old.addprevious(gone)
        gone.append(old)
        gone.addnext(make("w:ins", run("Not agreed."), id=902, author="A", date="2022-10-01T00:00:00Z"))

    assert edited(file, track)["kpi/view"] == ("Not agreed.",)


def test_text_moved_away_in_a_tracked_change_does_not_count(file: Path) -> None:
    def move(document: Document) -> None:
        line = starting_with(document, "Seen and agreed")
        when = "2022-10-01T00:00:00Z"
        line.append(make("w:moveFrom", run(" Moved away."), id=904, author="A", date=when))
        line.append(make("w:moveTo", run(" Moved here."), id=905, author="A", date=when))

    assert edited(file, move)["kpi/view"] == ("Seen and agreed by the service. Moved here.",)


def test_paragraphs_joined_in_a_tracked_change_are_one(file: Path) -> None:
    def join(document: Document) -> None:
        line = starting_with(document, "One of three")
        mark = make("w:del", id=903, author="A", date="2022-10-01T00:00:00Z")
        line.find(qn("w:pPr")).append(make("w:rPr", mark))

    expected = "One of three indicators meets its target.One cannot be judged in the last month."
    assert edited(file, join)[SENTENCES] == (expected,)


def test_block_taken_out_whole_is_absent_and_emptied_one_is_empty(file: Path) -> None:
    def take_out(document: Document) -> None:
        for element in (starting_with(document, "Commentary"), control_of(document, COMMENTARY)):
            element.getparent().remove(element)
        view = control_of(document, "kpi/view")
        view.getparent().remove(view)

    now = edited(file, take_out)
    assert COMMENTARY not in now
    assert now["kpi/view"] == ()
    assert now[ACTIONS] == ()


def test_text_keeps_its_block_when_its_heading_is_gone(file: Path) -> None:
    def behead(document: Document) -> None:
        heading = starting_with(document, "The service's view")
        heading.getparent().remove(heading)

    now = edited(file, behead)
    assert now["kpi/view"] == ("Seen and agreed by the service.",)
    assert now[ACTIONS] == ()


@pytest.mark.parametrize("has_controls", [True, False])
def test_prompt_is_no_text_and_what_takes_its_place_is(file: Path, has_controls: bool) -> None:
    def answer(document: Document) -> None:
        placeholder = control_of(document, ACTIONS).find(qn("w:sdtPr")).find(qn("w:showingPlcHdr"))
        placeholder.getparent().remove(placeholder)
        if not has_controls:
            without_controls(document)
        line = starting_with(document, "Write who does what")
        line.addnext(paragraph(Setting(), run("The service lead writes to all by March.")))

    assert edited(file, answer)[ACTIONS] == ("The service lead writes to all by March.",)


def test_text_below_a_heading_without_any_is_found(tmp_path: Path) -> None:
    path = tmp_path / "bare.docx"
    report = sample_report(sections=(Section(key="bare", title="Bare"), Section(key="next", title="Next")))
    path.write_bytes(render_docx(report))
    document = docx.Document(str(path))
    heading = next(each for each in all_of(document, "w:p") if each.style == "Heading1")
    heading.addnext(paragraph(Setting(), run("Written by hand.")))
    document.save(str(path))
    written = read_written(path)
    assert written is not None
    assert written.now == {"bare/sentences": ("Written by hand.",), "next/sentences": ()}


def test_captions_notes_and_tables_are_no_text_of_a_block(file: Path) -> None:
    written = read_written(file)
    assert written is not None
    assert not [
        text for texts in written.now.values() for text in texts if text.startswith(("Table", "Good or"))
    ]


def test_file_of_somebody_else_is_none_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "other.docx"
    docx.Document().save(str(path))
    assert read_written(path) is None
    with ZipFile(path, "w") as package:
        package.writestr("anything.txt", "text")
    assert read_written(path) is None


def test_broken_protected_or_missing_file_is_an_error_in_words(file: Path) -> None:
    whole = file.read_bytes()
    # A file with a password is an OLE file, which begins so.
    for content in (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", whole[: len(whole) // 2], b""):
        file.write_bytes(content)
        with pytest.raises(ReportError, match=r'CSCQA-RPT-011.*"paper\.docx"'):
            read_written(file)
    file.unlink()
    with pytest.raises(ReportError, match="CSCQA-RPT-011"):
        read_written(file)


def test_broken_xml_is_an_error_in_words(file: Path) -> None:
    with ZipFile(file) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    with ZipFile(file, "w") as target:
        for name, content in parts.items():
            target.writestr(name, content[:-40] if name == "word/document.xml" else content)
    with pytest.raises(ReportError, match=r"CSCQA-RPT-011.*is broken"):
        read_written(file)
