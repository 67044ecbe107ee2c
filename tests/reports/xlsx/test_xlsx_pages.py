from __future__ import annotations

from io import BytesIO

import pytest
from xlsxwriter import Workbook

from csc_qa.reports.xlsx.canvas import Canvas
from csc_qa.reports.xlsx.page import is_one_page
from csc_qa.reports.xlsx.styles import Styles
from csc_qa.reports.xlsx.text_size import count_lines


def canvas(*widths: float) -> Canvas:
    book = Workbook(BytesIO())
    return Canvas(book.add_worksheet(), Styles(book), widths)


# A column of 104 digits is 733 pixels or 549.75 points wide; two are wider than the 690 that a page takes.
@pytest.mark.parametrize(("widths", "scale", "height"), [((104.0,), 100, 408.0), ((104.0, 104.0), 62, 687.5)])
def test_wide_sheets_are_made_smaller_and_take_more_rows(
    widths: tuple[float, ...], scale: int, height: float
) -> None:
    sheet = canvas(*widths)
    assert sheet.print_scale == scale
    assert sheet.page_height == pytest.approx(height, abs=0.1)


def test_a_page_ends_before_the_row_that_would_be_cut() -> None:
    sheet = canvas(104.0)
    for _ in range(60):
        sheet.add_row(15)
    # 27 rows of 15 points fit into 408.
    assert sheet.breaks == [27, 54]


def test_what_fits_on_a_page_is_not_cut_and_what_does_not_begins_where_it_is() -> None:
    sheet = canvas(104.0)
    sheet.add_row(300)
    sheet.keep_together(500)
    assert sheet.breaks == []
    sheet.keep_together(108)
    assert sheet.breaks == []
    sheet.keep_together(109)
    assert sheet.breaks == [1]
    sheet.keep_together(400)
    assert sheet.breaks == [1]


def test_what_must_shrink_too_far_is_not_one_page() -> None:
    assert is_one_page(0)
    assert is_one_page(700)
    assert not is_one_page(900)


def test_lines_grow_with_text_and_shrink_with_width() -> None:
    text = "Grades went down. " * 20
    assert count_lines("", 10) == 1
    assert count_lines("one\ntwo", 40) == 2
    assert count_lines(text, 40) > count_lines(text, 80) > 1
