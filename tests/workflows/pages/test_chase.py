from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.workflows.test_chase import CATALOGUE, DONE, HEADER, SEEN, day, row
from tests.writing import Rows, write_workbook

from csc_qa.core.page import LinkedTable, Page
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.pages.chase import chase_page


def paged(folder: Path, rows: Rows, as_of: date) -> Page:
    path = write_workbook(folder / "m.xlsx", {"Q1": [("Log",), (), HEADER, *rows]})
    return chase_page(FileMaster(path, CATALOGUE, as_of))


def test_page_says_who_is_late_with_a_link_to_the_row(tmp_path: Path) -> None:
    page = paged(tmp_path, [row("A1", **SEEN, uploaded=day(6, 2)), row("A2", **DONE)], day(9, 2))
    assert (page.sheet, page.title) == ("QA Chase list", "Chase list, 9 February 2023")
    assert page.sections[0].sentences[0] == "1 of 2 audits and reviews wait for a step whose day has passed."
    [late] = page.sections[0].tables
    assert isinstance(late, LinkedTable)
    assert late.rows == (
        (
            "Service lead, Pathways Through Care",
            "Service lead oversight recorded",
            3,
            "2023-02-06",
            "A2",
            "Pathways Through Care",
        ),
    )
    assert [(link.sheet, link.cell) for link in late.links] == [("Q1", "A5")]


def test_states_add_up(tmp_path: Path) -> None:
    rows = [
        row("A1", **SEEN, uploaded=day(6, 2)),
        row("A2", **DONE),
        row("B1", area="ICAS"),
        row("B2", area=None),
    ]
    [states] = paged(tmp_path, rows, day(9, 2)).sections[1].tables
    titles = [column.title for column in states.columns]
    assert titles == [
        *(
            "Service area",
            "Allocated",
            "Completed",
            "Overseen",
            "Disputed",
            "Uploaded",
            "Moderated",
            "Closed",
        ),
        "Total",
    ]
    assert states.rows == (
        ("ICAS", 1, 0, 0, 0, 0, 0, 0, 1),
        ("Pathways Through Care", 0, 1, 0, 0, 0, 0, 1, 2),
        ("Service area not recorded", 1, 0, 0, 0, 0, 0, 0, 1),
    )
    assert states.total == ("Total", 2, 1, 0, 0, 0, 0, 1, 4)


def test_findings_have_a_section_only_where_there_are_any(tmp_path: Path) -> None:
    sound = paged(tmp_path, [row("A1", **DONE)], day(9, 2))
    assert [section.key for section in sound.sections] == ["late", "states", "timeliness"]
    odd = paged(tmp_path, [row("A1", completed=day(2), grade="Good")], day(9, 2))
    assert [cells[2] for cells in odd.sections[3].tables[0].rows] == ["CSCQA-REG-012"]
