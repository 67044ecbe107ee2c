"""The audits of the sample, counted against the published figures as transcribed."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from csc_qa.core.audit import Audit
from csc_qa.sample.audits import sample_audits
from csc_qa.sample.published_figures import GRADE_KEYS, KPI_MONTHS, KPI_ROWS, TOOLS_BY_AREA

DATA = Path(__file__).parents[3] / "shared" / "data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the transcribed figures are not here")


def read_csv(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def counts_of(row: dict[str, str]) -> list[int]:
    return [int(row[grade]) for grade in GRADE_KEYS]


def completed(first: date, last: date) -> list[Audit]:
    return [audit for audit in sample_audits() if audit.completed_on and first <= audit.completed_on <= last]


def grades_of(audits: list[Audit]) -> list[int]:
    counts = Counter(audit.grade.key for audit in audits if audit.grade)
    return [counts[grade] for grade in GRADE_KEYS]


@pytest.mark.parametrize("row", read_csv("annual_audit_2022.csv") if DATA.is_dir() else [])
def test_grades_of_an_area(row: dict[str, str]) -> None:
    audits = completed(date(2022, 1, 1), date(2022, 10, 31))
    own = [audit for audit in audits if audit.service_area == row["service_area"]]
    assert grades_of(own) == counts_of(row)
    assert sum(audit.grade is None for audit in own) == int(row["ungraded"])


def test_no_other_area_until_october() -> None:
    areas = {row["service_area"] for row in read_csv("annual_audit_2022.csv")}
    assert {audit.service_area for audit in completed(date(2022, 1, 1), date(2022, 10, 31))} == areas


def test_grades_of_each_programme_from_june() -> None:
    by_area, themed = read_csv("graded_audits_jun_dec_2022.csv")
    audits = [audit for audit in completed(date(2022, 6, 1), date(2022, 12, 31)) if audit.grade]
    assert grades_of([a for a in audits if a.programme == "Service area"]) == counts_of(by_area)
    assert grades_of([a for a in audits if a.programme == "Themed"]) == counts_of(themed)
    assert {audit.programme for audit in audits} == {"Service area", "Themed"}


def test_moderation() -> None:
    original, outcome = read_csv("moderation_2022.csv")
    moderated = [audit for audit in sample_audits() if audit.moderated_grade]
    after = Counter(audit.moderated_grade.key for audit in moderated if audit.moderated_grade)
    assert grades_of(moderated) == counts_of(original)
    assert [after[grade] for grade in GRADE_KEYS] == counts_of(outcome)
    assert all(audit in completed(date(2022, 1, 1), date(2022, 10, 31)) for audit in moderated)


def test_tools_are_those_of_the_framework() -> None:
    tools = {row["tool"] for row in read_csv("audit_tools_2023.csv")} - {"Inclusion Team"}
    assert {tool for tools in TOOLS_BY_AREA.values() for tool in tools} == tools


def test_indicators_are_as_printed() -> None:
    printed: dict[str, list[str]] = {}
    for row in read_csv("kpi_tables_2022_23.csv"):
        cells = printed.setdefault(f"{row['section']}|{row['indicator']}", [])
        cells.append(row["printed"])
    tables = [(key.split("|")[1], tuple(cells)) for key, cells in printed.items()]
    assert all((name, cells) in tables for name, cells in KPI_ROWS.items())
    assert all(len(cells) == len(KPI_MONTHS) for cells in KPI_ROWS.values())
