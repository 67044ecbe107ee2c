"""The headlines of a register worked by hand: two service areas and one column on learning."""

from __future__ import annotations

from datetime import date

import pytest
from tests.writing import HEADER, audit, write_workbook

from csc_qa import open_master, report_of
from csc_qa.core.report import Report


@pytest.fixture(scope="module")
def headlines(tmp_path_factory: pytest.TempPathFactory) -> Report:
    # CRS 29 of 30 Good, ICAS 5 of 20, Jigsaw 4 of 4: 38 of 54. 6 of 54 record learning.
    graded = [("CRS", at < 29) for at in range(30)]
    graded += [("ICAS", at < 5) for at in range(20)]
    graded += [("Jigsaw", True)] * 4
    rows = [
        (
            *audit(f"A{at}", "Good" if is_good else "RI", date(2022, 5, 3), area),
            "Talk early" if at < 6 else None,
        )
        for at, (area, is_good) in enumerate(graded)
    ]
    path = tmp_path_factory.mktemp("headlines") / "m.xlsx"
    master = open_master(write_workbook(path, {"Q1": [(*HEADER, "Learning"), *rows]}))
    return report_of(master, "headlines", "2022-Q2", as_of=date(2022, 7, 6))


def test_strengths_and_what_to_improve(headlines: Report) -> None:
    strengths, to_improve = headlines.sections[0].tables
    # Lower limits by hand: 29 of 30 from 83.3, 54 of 54 from 93.4, 38 of 54 from 57.2.
    assert [(row[0], row[2], row[3]) for row in strengths.rows] == [
        ("Completed by the 28th", 54, 54),
        ("Children Resource Service, Good or better", 29, 30),
        ("All service areas, Good or better", 38, 54),
    ]
    # Upper limits: 6 of 54 to 22.2, 5 of 20 to 46.9.
    assert [(row[0], row[2], row[3]) for row in to_improve.rows] == [
        ("Records learning", 6, 54),
        ("ICAS, Good or better", 5, 20),
    ]
    assert (strengths.title, to_improve.title) == ("Three strengths", "Two things to improve")
    assert headlines.sections[0].sentences[1] == (
        "1 share rests on fewer than 20 audits, which is too few to be held up either way."
    )


def test_json_has_the_same(headlines: Report) -> None:
    figures = headlines.figures["headlines"]
    assert isinstance(figures, dict)
    assert [each["text"] for each in figures["to_improve"]] == ["Records learning", "ICAS, Good or better"]
    assert figures["to_improve"][1]["percent"] == 25.0


def test_short_and_with_one_chart(headlines: Report) -> None:
    assert len(headlines.sections) == 5
    assert sum(len(section.charts) for section in headlines.sections) == 1
    assert headlines.sections[2].sentences == ("No figure calls for action at once.",)
