"""Recommendations of a panel, as dirty as people keep them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from csc_qa.core.recommendation import Progress
from csc_qa.workbook.recommendation_header import find_recommendation_header
from csc_qa.workbook.recommendations import RecommendationList, read_recommendations
from csc_qa.workbook.sheet_cells import SheetCells

HEADER = ("Date", "Title", "Action proposed", "Action Taken", "Progress\nStatus")
FIRST, SECOND = date(2022, 9, 29), date(2022, 11, 24)


def read(*rows: tuple[object, ...], header: tuple[str, ...] = HEADER) -> RecommendationList:
    width = len(header)
    padded = [[*row, *[""] * (width - len(row))] for row in [("Scrutiny",), header, *rows]]
    return read_recommendations([SheetCells("Recs", [*padded])])


def codes(found: RecommendationList) -> list[tuple[str, int | None, str | None]]:
    return [(each.code, each.row, each.column) for each in found.findings]


def test_repeated_dates_and_merged_titles_are_left_blank_by_people() -> None:
    found = read(
        ("29/09/22", "Attainment", "1) Meet again", "Asked", "Partially complete"),
        ("", "Post 16", "1) Keep us told", "", "Part complete"),
        (datetime(2022, 11, 24), "Placements", "1) Open homes", "Agreed", "Complete"),
        ("", "", "2) Ask the university", "Written", "Completed"),
        ("24.11.2022", "Performance", "Show ethnicity", "Shown", " COMPLETE "),
        ("", "", "Learn from audits", "On the agenda", "outstanding"),
    )
    assert [(e.meeting_on, e.title, e.number, e.proposed, str(e.status)) for e in found.items] == [
        (FIRST, "Attainment", 1, "Meet again", "partially complete"),
        (FIRST, "Post 16", 1, "Keep us told", "partially complete"),
        (SECOND, "Placements", 1, "Open homes", "complete"),
        (SECOND, "Placements", 2, "Ask the university", "complete"),
        (SECOND, "Performance", 1, "Show ethnicity", "complete"),
        (SECOND, "Performance", 2, "Learn from audits", "not started"),
    ]
    assert found.findings == ()
    assert found.items[0].row == 3


def test_a_title_does_not_go_over_to_the_next_meeting() -> None:
    found = read(("29/09/22", "Attainment", "A", "x", "Complete"), ("24/11/22", "", "B", "x", "Complete"))
    assert [(each.meeting_on, each.title) for each in found.items] == [(FIRST, "Attainment"), (SECOND, "")]


def test_what_cannot_be_read_is_named_by_its_place() -> None:
    found = read(
        ("end of Sept", "Attainment", "A", "x", "Complete"),
        ("29/09/22", "Post 16", "B", "x", "who knows"),
        ("", "", "", "x", "Complete"),
        ("", "", "C", "", "Complete"),
        ("", "", "C", "", ""),
        ("29/09/22", "Post 16", "1) B", "x", "Complete"),
    )
    status = "Progress Status"
    assert codes(found) == [
        ("CSCQA-RPT-031", 3, "Date"),
        ("CSCQA-RPT-032", 4, status),
        ("CSCQA-RPT-033", 5, "Action proposed"),
        ("CSCQA-RPT-035", 6, "Action Taken"),
        ("CSCQA-RPT-032", 7, status),
        ("CSCQA-RPT-034", 8, None),
    ]
    assert [each.status for each in found.items] == [
        Progress.COMPLETE,
        Progress.NOT_KNOWN,
        Progress.COMPLETE,
        Progress.NOT_KNOWN,
    ]
    assert not any("who knows" in str(each) or "Sept" in each.message for each in found.findings)


def test_number_owner_and_due_date_where_there_are_columns() -> None:
    header = ("Meeting date", "Item", "No.", "Recommendation", "Response", "Status", "Lead", "By when")
    found = read(
        ("29/09/22", "Attainment", 3.0, "Meet again", "", "Ongoing", "Head of education", "26/01/23"),
        ("", "", "", "And again", "", "Open", "", "soon"),
        header=header,
    )
    first, second = found.items
    assert (first.number, first.owner, first.due_on) == (3, "Head of education", date(2023, 1, 26))
    assert (second.number, second.owner, second.due_on) == (4, None, None)
    assert codes(found) == [("CSCQA-RPT-037", 4, "By when")]


def test_blank_rows_and_headers_said_again_are_passed_over() -> None:
    found = read(("29/09/22", "A", "B", "x", "Complete"), ("",), HEADER, ("", "", "C", "x", "Complete"))
    assert [each.proposed for each in found.items] == ["B", "C"]
    assert found.findings == ()


def test_none() -> None:
    assert codes(read_recommendations([])) == [("CSCQA-RPT-036", None, None)]
    assert read() == RecommendationList((), ())


@pytest.mark.parametrize(
    "row",
    [
        ("Date", "Audit ref", "Recommendation", "Action", "Status"),
        ("Service area", "Grade", "Date completed", "Actions"),
        ("Title", "Action proposed", "Status"),
    ],
)
def test_other_lists_are_none_of_recommendations(row: tuple[str, ...]) -> None:
    assert find_recommendation_header([row]) is None


def test_for_how_long_one_has_been_open() -> None:
    done, open_one = read(
        ("29/09/22", "A", "B", "x", "Complete"), ("29/09/22", "A", "C", "x", "Part complete")
    ).items
    assert done.open_for_days(date(2023, 1, 26)) is None
    assert open_one.open_for_days(date(2022, 10, 9)) == 10
    assert open_one.open_for_days(date(2022, 9, 1)) is None
