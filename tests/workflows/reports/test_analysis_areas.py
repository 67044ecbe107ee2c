"""Grades of the analysis areas, in a register worked by hand.

24 audits of May 2022: planning 6 Good and 18 Requires Improvement, relationship 21 Good and 3; of the 18,
10 name something to improve. In February 24 more: planning 18 Good, relationship 20.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.writing import HEADER, audit, write_workbook

from csc_qa import open_master, report_of
from csc_qa.core.report import Report, Section
from csc_qa.workflows.open_master import MasterWorkbook

HEAD = (*HEADER, "Planning grade", "Relationship grade", "Areas for improvement")
MISSING = "Narrative / History, Assessment and Analysis, Outcomes, Supervision and Management oversight"


def graded(good: int, of: int) -> list[str]:
    return ["Good"] * good + ["RI"] * (of - good)


def rows() -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for month, planning, relationship in ((2, 18, 20), (5, 6, 21)):
        pairs = zip(graded(planning, 24), graded(relationship, 24), strict=True)
        for at, (plan, relation) in enumerate(pairs):
            text = "Plan is vague" if plan == "RI" and at < 16 else "None identified"
            found.append((*audit(f"{month}-{at}", "Good", date(2022, month, 3)), plan, relation, text))
    return found


def section_of(report: Report) -> Section:
    [section] = [each for each in report.sections if each.key == "analysis_areas"]
    return section


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> MasterWorkbook:
    folder = tmp_path_factory.mktemp("areas")
    return open_master(write_workbook(folder / "m.xlsx", {"Q1": [HEAD, *rows()]}))


@pytest.fixture(scope="module")
def report(master: MasterWorkbook) -> Report:
    return report_of(master, "quarterly", "2022-Q2", as_of=date(2022, 7, 6))


def test_grades_shares_and_intervals(report: Report) -> None:
    grades = section_of(report).tables[0]
    # Wilson by hand: 6 of 24, 28.4 less and more 16.4; 21 of 24, 82.3 less and more 13.3.
    assert grades.rows == (
        ("Planning", 0, 6, 18, 0, 24, 25.0, "12–45%"),
        ("Relationship", 0, 21, 3, 0, 24, 87.5, "69–96%"),
    )


def test_strongest_and_weakest_and_whether_chance_explains_it(report: Report) -> None:
    assert section_of(report).sentences[:2] == (
        f"The register has no column of grades for: {MISSING}.",
        "Most often Good or better: Relationship, 88% (21 of 24; 95 % interval 69% to 96%). Least often: "
        "Planning, 25% (6 of 24; 95 % interval 12% to 45%). Their intervals do not overlap: the difference "
        "is larger than chance would likely bring.",
    )


def test_change_on_the_quarter_before(report: Report) -> None:
    section = section_of(report)
    # 18 of 24 then 6 of 24: z = 3.46. 20 then 21 of 24 is nothing.
    assert [row[-1] for row in section.tables[1].rows] == ["lower than before", "no clear change"]
    said = [sentence for sentence in section.sentences if "by more than chance" in sentence]
    assert [sentence.split(":")[0] for sentence in said] == ["Planning"]
    assert said[0].endswith("in January to March 2022: lower, by more than chance would likely bring.")


def test_audits_that_grade_an_area_low_and_name_nothing(report: Report) -> None:
    sentences = section_of(report).sentences
    # Planning: of 18 graded low, those from the 7th to the 16th name it. Relationship: the last three do not.
    assert (
        "Audits that graded an area Requires Improvement or worse, yet name nothing to improve: Planning 8 "
        "of 18, Relationship 3 of 3."
    ) in sentences
    assert sentences[-1].startswith("The register keeps strengths and areas for improvement once")


def test_figures_are_those_of_the_section(report: Report) -> None:
    figures = report.figures["analysis_areas"]
    assert isinstance(figures, dict)
    planning = figures["areas"][0]
    assert (planning["analysis_area"], planning["good"], planning["requires_improvement"]) == (
        "planning",
        6,
        18,
    )
    assert planning["improvement_named"]["count"] == 10
    assert (planning["verdict"], planning["trend"]) == ("lower than before", "too few to say")
    assert figures["names_strength"] is None


def test_register_without_area_grades_says_so(tmp_path: Path) -> None:
    master = open_master(write_workbook(tmp_path / "m.xlsx", {"Q1": [HEADER, audit("A1")]}))
    section = section_of(report_of(master, "quarterly", "2022-Q1", as_of=date(2022, 7, 6)))
    assert section.sentences[0].startswith(
        "The register has no column of grades for the analysis areas (Narr"
    )
    assert (section.tables, section.charts, section.blocks) == ((), (), ())


def test_few_audits_name_no_strongest_area(master: MasterWorkbook, tmp_path: Path) -> None:
    few = open_master(write_workbook(tmp_path / "m.xlsx", {"Q1": [HEAD, *rows()[-5:]]}))
    section = section_of(report_of(few, "monthly", "2022-05", as_of=date(2022, 7, 6)))
    assert section.sentences[1] == (
        "Fewer than two analysis areas were graded in 20 audits or more: too few to say which is strongest."
    )
