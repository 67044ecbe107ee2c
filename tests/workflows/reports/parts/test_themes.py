from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, audit, write_workbook

import csc_qa
from csc_qa.core.period import Period
from csc_qa.core.report import Section
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.parts.themes import (
    theme_figures,
    themes_details,
    themes_new_words,
    themes_section,
)

DAY = date(2023, 1, 26)
LAST = Period.parse("2022-Q4")


@pytest.fixture(scope="module")
def master(master_path: Path) -> MasterWorkbook:
    return csc_qa.open_master(master_path)


@pytest.fixture(scope="module")
def section(master: MasterWorkbook) -> Section:
    found = themes_section(master, LAST, DAY)
    assert found
    return found


def test_table_chart_and_figures_are_of_one_calculation(section: Section, master: MasterWorkbook) -> None:
    figures = {each.theme.name: each for each in theme_figures(master, LAST).themes}
    themes, areas = section.tables
    for row in themes.rows:
        each = figures[str(row[0])]
        assert row[1:5] == (each.areas_for_improvement, each.strengths, each.learning, each.audits)
    [chart] = section.charts
    assert list(chart.categories) == [row[0] for row in themes.rows[:10]]
    assert [series.values for series in chart.series] == [
        tuple(row[1] for row in themes.rows[:10]),
        tuple(row[2] for row in themes.rows[:10]),
    ]
    assert sum(int(row[1] or 0) for row in areas.rows) == theme_figures(master, LAST).read


def test_section_names_no_audit_and_quotes_no_text(section: Section, master: MasterWorkbook) -> None:
    said = section.model_dump_json()
    assert not section.holds_details
    assert not [each for each in master.audits_table["audit_id"] if each in said]
    assert "vaping" not in said
    assert {table.counts_of for table in section.tables} == {""}
    assert section.charts[0].table == ""


def test_what_names_audits_or_quotes_is_not_for_publication(master: MasterWorkbook) -> None:
    pytest.importorskip("sklearn")
    words, details = themes_new_words(master, LAST, DAY), themes_details(master, LAST, DAY)
    assert words
    assert details
    assert (words.holds_details, words.is_appendix) == (True, False)
    assert (details.holds_details, details.is_appendix) == (True, True)
    assert "vaping" in words.sentences[0]
    periods, behind = details.tables
    named = {each.theme.name: each for each in theme_figures(master, LAST).themes if each.audits}
    assert {str(row[0]) for row in behind.rows} == set(named)
    assert [row[-1] for row in periods.rows] == [row[1] for row in behind.rows]
    for name, count, references in behind.rows:
        listed = str(references).split(" and ")[0].split(", ")
        assert listed == list(named[str(name)].audit_ids[:40])
        assert len(listed) == min(int(count or 0), 40)


def test_section_of_one_area_has_no_table_of_areas(master: MasterWorkbook) -> None:
    found = themes_section(master, LAST, DAY, "Pathways Through Care")
    assert found
    assert [table.key for table in found.tables] == ["themes"]
    assert found.sentences[0].startswith("36 audits of Pathways Through Care in October to December 2022")


def test_period_without_texts_has_no_sections(tmp_path: Path) -> None:
    master = csc_qa.open_master(write_workbook(tmp_path / "m.xlsx", {"Q1": [HEADER, audit("A1")]}))
    period = Period.parse("2022")
    assert themes_section(master, period, DAY) is None
    assert themes_details(master, period, DAY) is None


def test_changes_are_said_with_shares_of_both_times(tmp_path: Path) -> None:
    # Ten audits now, five of which name it, and ten before, none of which does: 0.033 by Fisher's test.
    now, before = date(2022, 5, 4), date(2022, 4, 4)
    rows = [
        (*HEADER, "Areas for improvement"),
        *((*audit(f"N{n}", done=now), "Genogram missing" if n < 5 else "Tidy up") for n in range(10)),
        *((*audit(f"B{n}", done=before), "Tidy up") for n in range(10)),
    ]
    master = csc_qa.open_master(write_workbook(tmp_path / "m.xlsx", {"Q1": rows}))
    found = themes_section(master, Period.parse("2022-05"), DAY)
    assert found
    assert (
        "Named more often as an area for improvement than in April 2022: "
        "Genogram and ecomap (50% of audits, before 0%)."
    ) in found.sentences
    assert "Named most often as an area for improvement: Genogram and ecomap (5)." in found.sentences
    assert found.tables[0].rows == (
        ("Genogram and ecomap", 5, 0, 0, 5, 50.0, 0.0, "more often", "too few to say"),
    )
