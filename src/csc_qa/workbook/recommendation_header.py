"""Find the header row of a sheet that lists the recommendations of a panel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from csc_qa.core.spelling import Spellings
from csc_qa.workbook.header import tidy_header
from csc_qa.workbook.header_row import ROWS_TO_LOOK_AT

_WORDS = {
    "meeting_on": (
        "Date",
        "Meeting date",
        "Date of meeting",
        "Meeting",
        "Panel date",
        "Panel meeting",
        "Mtg date",
    ),
    "title": ("Title", "Item", "Agenda item", "Subject", "Report", "Topic"),
    "number": (
        "No",
        "No.",
        "Number",
        "Nr",
        "#",
        "Rec no",
        "Recommendation no",
        "Recommendation number",
        "Ref",
    ),
    "proposed": (
        "Action proposed",
        "Proposed action",
        "Recommendation",
        "Recommendations",
        "Panel recommendation",
        "Recommended action",
    ),
    "taken": (
        "Action taken",
        "Actions taken",
        "Action",
        "Response",
        "Update",
        "Officer response",
        "Progress update",
    ),
    "status": ("Progress status", "Status", "Progress", "State"),
    "owner": ("Owner", "Lead", "Lead officer", "Responsible", "Responsible officer", "Who"),
    "due_on": ("Due", "Due date", "Due on", "By when", "Target date", "Deadline"),
}
_FIELDS = Spellings((text, field) for field, texts in _WORDS.items() for text in texts)
# A list of recommendations says of each when and under what item it was made, what it proposes, and how far
# it is done; a list of audits' actions has no items of an agenda.
_NEEDED = {"meeting_on", "title", "proposed", "status"}


class RecommendationHeader(NamedTuple):
    """The header row.

    Attributes:
        row: position from 0.
        columns: field to position.
        headers: field to header.
    """

    row: int
    columns: Mapping[str, int]
    headers: Mapping[str, str]


def find_recommendation_header(rows: Sequence[Sequence[object]]) -> RecommendationHeader | None:
    """Return the header row of a list of recommendations, or None where the sheet is none.

    Example:
        >>> row = ["Date", "Title", "Action proposed", "Action taken", "Progress status"]
        >>> find_recommendation_header([["Scrutiny"], row]).row
        1
    """
    for number, row in enumerate(rows[:ROWS_TO_LOOK_AT]):
        columns = columns_of(row)
        if columns.keys() >= _NEEDED:
            return RecommendationHeader(
                number, columns, {k: tidy_header(row[at]) for k, at in columns.items()}
            )
    return None


def columns_of(row: Sequence[object]) -> dict[str, int]:
    """Return field to position of the columns that a row of headers names; the first of each field."""
    found: dict[str, int] = {}
    for at, cell in enumerate(row):
        field = _FIELDS.find(tidy_header(cell))
        if field is not None:
            found.setdefault(field, at)
    return found
