"""The themes of a period's audits: sections for any report."""

from __future__ import annotations

from datetime import date
from weakref import WeakKeyDictionary

from csc_qa.core.period import Period
from csc_qa.core.report import Section
from csc_qa.core.theme_figures import ThemeFigures
from csc_qa.reports.analysis.theme_section import (
    new_words_section,
    theme_details_section,
    theme_section,
)
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.themes import themes_of

# The sections of a report are made one by one, from one calculation.
_made: WeakKeyDictionary[MasterWorkbook, dict[tuple[Period, str | None], ThemeFigures]] = WeakKeyDictionary()


def themes_section(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None = None
) -> Section | None:
    """Return what the audits are about, as strengths, areas for improvement and learning.

    It names nobody and quotes no text; no number below five stands in its sentences. None where no audit of
    the period says anything.

    Args:
        as_of: the report's day, which all such parts are given; themes do not depend on it.

    Raises:
        ThemeError: there is no such service area.
    """
    del as_of
    figures = theme_figures(master, period, service_area)
    return theme_section(figures) if figures.read else None


def themes_new_words(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None = None
) -> Section | None:
    """Return what is new in the free text beyond the vocabulary, not for publication; None for nothing."""
    del as_of
    return new_words_section(theme_figures(master, period, service_area))


def themes_details(
    master: MasterWorkbook, period: Period, as_of: date, service_area: str | None = None
) -> Section | None:
    """Return the audits behind each theme as an appendix, not for publication; None for nothing."""
    del as_of
    return theme_details_section(theme_figures(master, period, service_area))


def theme_figures(master: MasterWorkbook, period: Period, service_area: str | None = None) -> ThemeFigures:
    """Return the figures from which the sections are made.

    Raises:
        ThemeError: there is no such service area.
    """
    made = _made.setdefault(master, {})
    if (period, service_area) not in made:
        made[period, service_area] = themes_of(master, period, service_area).figures
    return made[period, service_area]
