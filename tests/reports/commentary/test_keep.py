from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pptx
import pytest

from csc_qa.core.report import Report, TextBlock
from csc_qa.reports.commentary.keep import keep_edits
from csc_qa.reports.write import write_report

OLD, MINE = "Moderation lowered 3 grades.", "Moderation lowered 3 grades, all in one team."
NEW = "Moderation lowered 5 grades."
FORMATS = ("pptx", "docx", "xlsx")
Edit = Callable[[Path], None]


def with_text(report: Report, *paragraphs: str) -> Report:
    """Return the report with a commentary in its first section."""
    block = TextBlock(key="commentary", title="Commentary", paragraphs=paragraphs, prompt="What follows?")
    first = report.sections[0].model_copy(update={"blocks": (block,)})
    return report.model_copy(update={"sections": (first, *report.sections[1:])})


def block_of(report: Report) -> TextBlock:
    return report.sections[0].blocks[0]


def edit_docx(path: Path, old: str = OLD, new: str = MINE) -> None:
    document = docx.Document(str(path))
    for paragraph in document.element.body.iter(f"{{{document.element.nsmap['w']}}}t"):
        paragraph.text = paragraph.text.replace(old, new)
    document.save(str(path))


def edit_pptx(path: Path, old: str = OLD, new: str = MINE) -> None:
    deck = pptx.Presentation(str(path))
    for slide in deck.slides:
        for shape in slide.shapes:
            for paragraph in shape.text_frame.paragraphs if shape.has_text_frame else ():
                for run in paragraph.runs:
                    run.text = run.text.replace(old, new)
    deck.save(str(path))


def edit_xlsx(path: Path, old: str = OLD, new: str = MINE) -> None:
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    cell.value = cell.value.replace(old, new)
    book.save(path)


EDITS: dict[str, Edit] = {"docx": edit_docx, "pptx": edit_pptx, "xlsx": edit_xlsx}


@pytest.mark.parametrize("form", FORMATS)
def test_a_sentence_changed_in_one_format_is_kept_in_all_and_for_good(
    report: Report, tmp_path: Path, form: str
) -> None:
    files = dict(zip(FORMATS, write_report(with_text(report, OLD, "Stays."), tmp_path, FORMATS), strict=True))
    EDITS[form](files[form])
    for again in (NEW, "Moderation lowered 7 grades."):
        kept = keep_edits(with_text(report, again, "Stays."), tmp_path)
        assert block_of(kept.report).paragraphs == (MINE, "Stays.")
        assert not block_of(kept.report).is_draft
        assert [finding.code for finding in kept.findings] == ["CSCQA-RPT-046"]
        write_report(kept.report, tmp_path, FORMATS)


def test_what_is_told_names_the_heading_that_people_see(report: Report, tmp_path: Path) -> None:
    [file] = write_report(with_text(report, OLD), tmp_path, ["docx"])
    edit_docx(file)
    [finding] = keep_edits(with_text(report, NEW), tmp_path).findings
    heading = f"{report.sections[0].title}: Commentary"
    changed = "a sentence that somebody changed was written on other figures"
    assert finding.message == f'under "{heading}", {changed}'


def test_what_nobody_changed_follows_the_figures(report: Report, tmp_path: Path) -> None:
    write_report(with_text(report, OLD), tmp_path, FORMATS)
    kept = keep_edits(with_text(report, NEW), tmp_path)
    assert (kept.report, kept.findings) == (with_text(report, NEW), ())


def test_the_file_that_was_touched_last_wins_over_one_that_only_shows_an_earlier_change(
    report: Report, tmp_path: Path
) -> None:
    files = dict(zip(FORMATS, write_report(with_text(report, OLD), tmp_path, FORMATS), strict=True))
    edit_docx(files["docx"])
    write_report(keep_edits(with_text(report, OLD), tmp_path).report, tmp_path, FORMATS)
    edit_pptx(files["pptx"], MINE, "Ours now.")
    os.utime(files["docx"])  # copied about, not edited
    kept = keep_edits(with_text(report, OLD), tmp_path)
    assert block_of(kept.report).paragraphs == ("Ours now.",)
    assert kept.findings == ()


def test_two_files_changed_otherwise_are_told(report: Report, tmp_path: Path) -> None:
    files = dict(zip(FORMATS, write_report(with_text(report, OLD), tmp_path, FORMATS), strict=True))
    edit_docx(files["docx"])
    edit_pptx(files["pptx"], OLD, "Ours now.")
    os.utime(files["docx"], (1, 1))
    kept = keep_edits(with_text(report, OLD), tmp_path)
    assert block_of(kept.report).paragraphs == ("Ours now.",)
    assert [finding.code for finding in kept.findings] == ["CSCQA-RPT-045"]


def test_a_file_that_cannot_be_read_is_told_and_passed_over(report: Report, tmp_path: Path) -> None:
    [file] = write_report(with_text(report, OLD), tmp_path, ["docx"])
    file.write_bytes(b"not a document")
    kept = keep_edits(with_text(report, NEW), tmp_path)
    assert block_of(kept.report).paragraphs == (NEW,)
    assert [finding.code for finding in kept.findings] == ["CSCQA-RPT-047"]


def test_a_changed_text_without_a_place_is_told(report: Report, tmp_path: Path) -> None:
    [file] = write_report(with_text(report, OLD), tmp_path, ["docx"])
    edit_docx(file)
    kept = keep_edits(report, tmp_path)
    assert [finding.code for finding in kept.findings] == ["CSCQA-RPT-048"]


def test_a_files_words_are_not_kept_unseen_once_a_person_took_them_out(
    report: Report, tmp_path: Path
) -> None:
    [file] = write_report(with_text(report, OLD), tmp_path, ["docx"])
    edit_docx(file, OLD, "Zebedee was not visited.")
    write_report(keep_edits(with_text(report, OLD), tmp_path).report, tmp_path, ["docx"])
    edit_docx(file, "Zebedee was not visited.", "A child was not visited.")
    package = docx.Document(str(file)).part.package
    assert not any(b"Zebedee" in part.blob for part in package.iter_parts())
