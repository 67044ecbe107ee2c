"""The position statement of one service area, in a register worked by hand."""

from __future__ import annotations

from datetime import date

import pytest
from tests.writing import HEADER, audit, write_workbook

from csc_qa import open_master, report_of
from csc_qa.core.errors import ReportError
from csc_qa.core.report import Report, Section
from csc_qa.workflows.open_master import MasterWorkbook

DAY = date(2022, 5, 1)
AS_OF = date(2022, 7, 6)


def row(area: str, grade: str, at: int) -> tuple[object, ...]:
    return audit(f"{area}-{at}", grade, DAY, area)


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> MasterWorkbook:
    # CRS: 18 of 20 Good. All others: 30 of 60, of which Jigsaw 2 of 4.
    rows = [
        *(row("CRS", "Good" if at < 18 else "RI", at) for at in range(20)),
        *(row("ICAS", "Good" if at < 28 else "Inadequate", at) for at in range(56)),
        *(row("Jigsaw", "Good" if at < 2 else "RI", at) for at in range(4)),
    ]
    folder = tmp_path_factory.mktemp("area")
    return open_master(write_workbook(folder / "m.xlsx", {"Q1": [HEADER, *rows]}))


def report(master: MasterWorkbook, area: str) -> Report:
    return report_of(master, "area", "2022-Q2", as_of=AS_OF, service_area=area)


def section(made: Report, key: str) -> Section:
    [found] = [each for each in made.sections if each.key == key]
    return found


def test_area_is_held_against_all_others(master: MasterWorkbook) -> None:
    made = report(master, "CRS")
    position = section(made, "position")
    assert [(line[0], line[5], line[8]) for line in position.tables[0].rows] == [
        ("Children Resource Service", 20, 90.0),
        ("All other areas", 60, 50.0),
    ]
    assert position.tables[0].total == ("Whole service", 0, 48, 4, 28, 80, 0, 80, 60.0)
    # 18 of 20 and 30 of 60: pooled share 0.6, z = 3.16.
    assert position.sentences[-1] == (
        "Good or better in the rest of the service: 50% (30 of 60; 95 % interval 38% to 62%). The share is "
        "higher here, by more than chance would likely bring."
    )
    assert (made.about, made.figures["service_area"]) == ("Children Resource Service",) * 2


def test_few_audits_are_not_held_against_the_others(master: MasterWorkbook) -> None:
    position = section(report(master, "jigsaw"), "position")
    assert position.sentences[0] == "4 cases were audited and graded."
    few = "(too few to be read as a share; 95 % interval 15% to 85%)"
    assert position.sentences[1].startswith(f"Graded Good or better: 2 of 4 {few}.")
    assert position.sentences[-1].endswith(
        "That is too few to say whether the service area differs: under 20 graded audits."
    )


def test_every_figure_is_of_the_area(master: MasterWorkbook) -> None:
    made = report(master, "ICAS")
    totals = made.figures["totals"]
    assert isinstance(totals, dict)
    assert (totals["graded"], totals["good"], totals["inadequate"]) == (56, 28, 28)
    assert section(made, "attention").sentences[0] == "28 audits were graded Inadequate."
    assert section(made, "months").tables[0].total == ("Total", 0, 28, 0, 28, 56, 0, 56, 50.0)
    assert not [each for each in section(made, "attention").sentences if "are recorded for" in each]


def test_misspelt_area_is_refused(master: MasterWorkbook) -> None:
    with pytest.raises(ReportError, match=r"CSCQA-RPT-022.*Most like it: ICAS"):
        report(master, "ICASS")


def test_area_without_audits_says_so(master: MasterWorkbook) -> None:
    made = report(master, "Fostering")
    assert section(made, "position").sentences == (
        "No completed audits are recorded for April to June 2022.",
    )
    assert section(made, "attention").sentences[0].startswith("No audit or review of Fostering was completed")
