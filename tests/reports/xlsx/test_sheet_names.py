from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from csc_qa.reports.xlsx.sheet_names import sheet_names


def test_long_names_end_with_a_word() -> None:
    assert sheet_names(["Audits by service area and by grade"]) == ["Audits by service area and by"]


def test_reserved_and_taken_names_are_left() -> None:
    assert sheet_names(["History", "about"], taken=["About"]) == ["History (2)", "about (2)"]


def test_nothing_left_is_a_section() -> None:
    assert sheet_names(["[]:*?/\\", "''"]) == ["Section", "Section (2)"]


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=60), max_size=8))
def test_names_are_such_as_excel_takes(titles: list[str]) -> None:
    names = sheet_names(titles)
    assert len({name.lower() for name in names}) == len(titles)
    for name in names:
        assert 0 < len(name) <= 31
        assert not set(name) & set("[]:*?/\\")
        assert name == name.strip("'")
