"""Any register makes a public report, and its tables stand the attack."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.reports.disclosure.attack import MOST, SMALL, Attack, small_counts
from tests.writing import write_workbook

from csc_qa import open_master
from csc_qa.core.report import Report, Table
from csc_qa.workflows.reports.make import report_of

HEADER = (
    "Audit Ref", "Service area", "Theme", "Programme", "Overall Grade", "Moderated grade", "Date completed",
    "Date allocated", "Actions", "Action due",
)  # fmt: skip
FIRST = date(2022, 10, 1)

grades = st.sampled_from(("Outstanding", "Good", "RI", "Inadequate", "", "Case review", "??"))
rows = st.tuples(
    st.sampled_from(("Jigsaw", "CRS", "PTC", "Fostering", "Ann Other", "")),
    st.sampled_from(("Neglect", "Supervision", "Of Ann", "")),
    st.sampled_from(("Themed", "Service area", "")),
    grades,
    grades,
    st.one_of(st.none(), st.integers(0, 91).map(lambda days: FIRST + timedelta(days))),
    st.just(FIRST),
    st.sampled_from(("Visit", "")),
    st.one_of(st.none(), st.just(date(2022, 12, 1))),
)


def counted(report: Report) -> list[Table]:
    return [table for section in report.sections for table in section.tables if table.counts_of]


@settings(max_examples=8, phases=[Phase.generate], report_multiple_bugs=False)
@given(typed=st.lists(rows, min_size=1, max_size=60), kind=st.sampled_from(("annual", "quarterly")))
def test_any_register_makes_a_public_report_that_stands_the_attack(
    typed: list[tuple[object, ...]], kind: str
) -> None:
    with TemporaryDirectory() as folder:
        named = [(f"A{at}", *row) for at, row in enumerate(typed)]
        master = open_master(write_workbook(Path(folder) / "Master.xlsx", {"Q4": [HEADER, *named]}))
    whole = report_of(master, kind, "2022-Q4", as_of=date(2023, 1, 26))
    public = report_of(master, kind, "2022-Q4", as_of=date(2023, 1, 26), is_public=True)
    assert {table.key for table in counted(public)} == {table.key for table in counted(whole)}
    assert not any("add up" in note for note in public.notes)
    attack = Attack(counted(public))
    for place, value in small_counts(counted(whole)):
        if place not in attack.hidden:
            assert place not in attack.counts, f"{place} is published"
            continue
        assert attack.can_be(place, SMALL[-1], SMALL[-1]), f"{place} cannot be 4"
        # One that is a sum, also of rows of another table, is at least as many as these.
        others = attack.can_be(place, 1, value - 1), attack.can_be(place, value + 1, MOST)
        assert any(others), f"{place} can only be {value}"


@pytest.mark.parametrize("kind", ["annual", "quarterly", "headlines", "monthly"])
def test_a_register_without_audits_in_the_period_makes_a_public_report(tmp_path: Path, kind: str) -> None:
    row = ("A1", "Ann Other", "Of Ann", "Ann", "Good", "", date(2021, 3, 1), None, "Ask Ann", None)
    path = write_workbook(tmp_path / "Master of Ann.xlsx", {"Ann": [HEADER, row]})
    period = "2022-11" if kind == "monthly" else "2022-Q4"
    report = report_of(path, kind, period, as_of=date(2023, 1, 26), is_public=True)
    assert "Ann " not in report.model_dump_json()
