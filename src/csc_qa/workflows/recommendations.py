"""The recommendations of the scrutiny panel that a master workbook keeps, and how far they are done."""

from __future__ import annotations

from csc_qa.workbook.recommendations import RecommendationList, read_recommendations
from csc_qa.workflows.open_master import MasterWorkbook


def recommendations_of(master: MasterWorkbook) -> RecommendationList:
    """Return the recommendations that the sheets of a workbook list, and what is wrong with their rows.

    A sheet is known by its headers: date, title, action proposed and progress status, in the words that
    people use for them. Where there is none, a finding says so.
    """
    return read_recommendations(master.register.recommendations)
