"""Tables for people: on a narrow terminal too, no name is broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_qa.cli.output import print_table
from csc_qa.cli.table_widths import fit_widths

COLUMNS = ("Service area", "Outstanding", "Good", "Requires Improvement", "Inadequate", "Graded", "Total")
ROWS = [
    ("Brief Intervention Team", 2, 12, 13, 2, 29, 29),
    ("Children & Families First", 2, 17, 11, 3, 33, 33),
]


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_word_of_a_name_is_broken(
    width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    print_table("Grades", COLUMNS, ROWS)
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= width
    words = " ".join(lines).split()
    assert {"Brief", "Intervention", "Team", "Children", "Families", "First"} <= set(words)
    assert [line.split()[-1] for line in lines if line.startswith(("Brief", "Children"))] == ["29", "33"]


def test_headers_of_numbers_are_cut_and_say_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    print_table("Grades", COLUMNS, ROWS)
    assert "…" in capsys.readouterr().out


def test_wide_enough_tables_stand_on_one_line_a_row(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    print_table("Grades", COLUMNS, ROWS)
    assert len(capsys.readouterr().out.splitlines()) == 3 + len(ROWS)


_TEXT = st.text(st.characters(codec="ascii", categories=["L", "N", "Zs"]), max_size=40)
_TABLES = st.integers(1, 6).flatmap(
    lambda n: st.tuples(
        st.lists(_TEXT, min_size=n, max_size=n),
        st.lists(st.lists(_TEXT, min_size=n, max_size=n), max_size=3),
        st.lists(st.booleans(), min_size=n, max_size=n),
    )
)


@given(_TABLES, st.integers(20, 200))
def test_columns_fit_the_room(table: tuple[list[str], list[list[str]], list[bool]], room: int) -> None:
    widths = fit_widths(*table, room)
    assert sum(widths) <= room
    assert len(widths) == len(table[0])
