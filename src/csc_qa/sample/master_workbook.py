"""Write the sample master audit workbook, as a unit might have kept it by hand over a year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from random import Random

import xlsxwriter
from xlsxwriter import Workbook

from csc_qa.core.audit import Audit
from csc_qa.sample.audits import is_themed_review, sample_audits
from csc_qa.sample.cell_formats import CellFormats
from csc_qa.sample.first_half_tabs import Q1, Q2
from csc_qa.sample.lists_sheet import write_lists
from csc_qa.sample.other_sheets import write_indicators, write_read_me
from csc_qa.sample.recommendations_sheet import write_recommendations
from csc_qa.sample.register_dressing import dress_tab
from csc_qa.sample.register_sheet import RegisterSheet
from csc_qa.sample.review_sheet import write_reviews
from csc_qa.sample.second_half_tabs import Q3, Q4
from csc_qa.sample.summary_sheet import write_summary
from csc_qa.sample.tab_layout import TabLayout

REGISTER_TABS = (Q1, Q2, Q3, Q4)
_CREATED = datetime(2023, 1, 9, 9, 0)
_SEED = 1912


def write_master(path: Path) -> Path:
    """Write the sample master audit workbook: the same bytes each time.

    Args:
        path: the file to write; one that is there is replaced.
    Returns:
        The path.
    """
    audits = sample_audits()
    rng = Random(_SEED)
    with xlsxwriter.Workbook(path) as book:
        book.set_properties(
            {"title": "Master audit spreadsheet 2022", "author": "QA Unit", "created": _CREATED}
        )
        formats = CellFormats(book)
        write_read_me(book, formats)
        write_summary(book, formats)
        for layout in REGISTER_TABS:
            _write_tab(book, formats, layout, audits, rng)
        write_reviews(book, formats, [audit for audit in audits if is_themed_review(audit)], rng)
        write_indicators(book, formats)
        write_recommendations(book, formats)
        write_lists(book, formats)
    return path


def audits_of_tab(layout: TabLayout, audits: Sequence[Audit]) -> list[Audit]:
    """Return the audits that belong into a tab, by the quarter of their audit month."""
    return [
        audit
        for audit in audits
        if not is_themed_review(audit)
        and audit.audit_month
        and (audit.audit_month.month + 2) // 3 == layout.quarter
    ]


def pasted_into(layout: TabLayout, audits: Sequence[Audit]) -> list[Audit]:
    """Return the audits of other tabs that were pasted into this one by mistake: one of each."""
    tabs = [tab for tab in REGISTER_TABS if tab.quarter in layout.pastes_from]
    return [_latest(audits_of_tab(tab, audits)) for tab in tabs]


def _latest(audits: Sequence[Audit]) -> Audit:
    """Return the graded audit that was completed last, of those with every date."""
    whole = [audit for audit in audits if audit.grade and audit.overseen_on and audit.uploaded_on]
    return max(whole, key=lambda audit: str(audit.completed_on))


def _write_tab(
    book: Workbook, formats: CellFormats, layout: TabLayout, audits: Sequence[Audit], rng: Random
) -> None:
    register = RegisterSheet(book, formats, layout, rng)
    register.write(audits_of_tab(layout, audits), pasted_into(layout, audits))
    dress_tab(book, register)
