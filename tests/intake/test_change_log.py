"""The change log comes back from its sheet."""

from __future__ import annotations

from csc_qa.intake.change_log import LOG_TITLES, Change, LogEntry, read_log

ENTRY = LogEntry(
    when="2022-12-01 10:15:00",
    command="csc-qa import",
    source="f.xlsx",
    change=Change.CHANGED,
    sheet="Audits",
    row=7,
    reference="CRS_1-1",
    tool="crs_1",
    form_id="1",
    column="Grade",
    old_value="Good",
    new_value="Inadequate",
)


def test_entries_come_back() -> None:
    added = LogEntry(when=ENTRY.when, command="csc-qa import", source="f.xlsx", change=Change.ADDED)
    rows = [
        [float(cell) if isinstance(cell, int) else cell for cell in each.cells()] for each in (ENTRY, added)
    ]
    assert read_log(rows) == [ENTRY, added]
    assert len(ENTRY.cells()) == len(LOG_TITLES)


def test_rows_that_are_no_entries_are_passed_over() -> None:
    assert read_log([[], ["A note"], ["2022", "x", "y", "no change"], list(LOG_TITLES)]) == []


def test_values_stay_out_of_repr() -> None:
    assert "Inadequate" not in repr(ENTRY)
