from __future__ import annotations

from csc_qa.reports.xlsx.page import Pages, is_one_page
from csc_qa.reports.xlsx.text_size import count_lines


def test_pages_end_where_one_page_and_what_is_repeated_leave_off() -> None:
    pages = Pages(height=500.0, repeated=50.0)
    assert pages.end_after(0) == (500, 15)
    assert pages.end_after(499) == (500, 15)
    assert pages.end_after(500) == (950, 30)
    assert pages.end_after(1000) == (1400, 45)


def test_what_must_shrink_too_far_is_not_one_page() -> None:
    assert is_one_page(0)
    assert is_one_page(700)
    assert not is_one_page(900)


def test_lines_grow_with_text_and_shrink_with_width() -> None:
    text = "Grades went down. " * 20
    assert count_lines("", 10) == 1
    assert count_lines("one\ntwo", 40) == 2
    assert count_lines(text, 40) > count_lines(text, 80) > 1
