"""Recommendation: what the scrutiny panel asked for, and how far it is done."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from csc_qa.core.model import FrozenModel
from csc_qa.core.spelling import Spellings


class Progress(StrEnum):
    """How far a recommendation is done."""

    COMPLETE = "complete"
    PARTIAL = "partially complete"
    NOT_STARTED = "not started"
    NOT_KNOWN = "not known"


_SPELLINGS = Spellings(
    {
        **dict.fromkeys(
            (
                "Complete",
                "Completed",
                "Done",
                "Closed",
                "Actioned",
                "Implemented",
                "Fully complete",
                "Achieved",
            ),
            Progress.COMPLETE,
        ),
        **dict.fromkeys(
            (
                "Partially complete",
                "Partially completed",
                "Partly complete",
                "Partly completed",
                "Part complete",
                "Part completed",
                "Partial",
                "Partially",
                "In progress",
                "Ongoing",
                "On-going",
                "Underway",
                "Started",
                "In hand",
            ),
            Progress.PARTIAL,
        ),
        **dict.fromkeys(
            (
                "Not started",
                "Outstanding",
                "Not complete",
                "Not completed",
                "Incomplete",
                "Open",
                "To do",
                "Not done",
            ),
            Progress.NOT_STARTED,
        ),
    }
)


def read_progress(text: str) -> Progress | None:
    """Return what a cell says of progress; None where it is blank or not understood.

    Example:
        >>> read_progress(" Part complete "), read_progress("Outstanding"), read_progress("?")
        (<Progress.PARTIAL: 'partially complete'>, <Progress.NOT_STARTED: 'not started'>, None)
    """
    return _SPELLINGS.find(text)


class Recommendation(FrozenModel):
    """One recommendation of the panel.

    Attributes:
        meeting_on: day of the meeting that made it; None where the cell is no date.
        title: of the item that it belongs to.
        number: within the item.
        proposed: the action proposed.
        taken: what was done, as last told; empty where nothing is.
        owner: who sees to it, where the sheet has a column for it.
        due_on: where the sheet has a column for it.
        sheet, row: where it stands; the row from 1.
    """

    meeting_on: date | None
    title: str
    number: int
    proposed: str
    taken: str = ""
    status: Progress
    owner: str | None = None
    due_on: date | None = None
    sheet: str | None = None
    row: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is not known to be complete."""
        return self.status is not Progress.COMPLETE

    def open_for_days(self, as_of: date) -> int | None:
        """Return for how many days it has been open on a day; None where it is not open, or has no date."""
        if not self.is_open or self.meeting_on is None or self.meeting_on > as_of:
            return None
        return (as_of - self.meeting_on).days
