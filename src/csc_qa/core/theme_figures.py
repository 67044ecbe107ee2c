"""What themes audits name: counts, trends, and the audits behind them."""

from __future__ import annotations

from enum import StrEnum

from csc_qa.core.finding import Finding
from csc_qa.core.model import FrozenModel
from csc_qa.core.period import Period
from csc_qa.core.theme import Theme

# The fields of an audit whose free text is read.
THEME_FIELDS = ("strengths", "areas_for_improvement", "learning")


class ThemeTrend(StrEnum):
    """How often something is named against the periods before."""

    MORE_OFTEN = "more often"
    LESS_OFTEN = "less often"
    NO_CHANGE = "no clear change"
    TOO_FEW = "too few to say"
    NOTHING_BEFORE = "nothing earlier to compare with"


class ThemeCount(FrozenModel):
    """How many audits of the period name a theme; each audit counts once in each number.

    Attributes:
        strengths, areas_for_improvement, learning: audits that name it in this field.
        audits: audits that name it in any of them.
        earlier: audits of each earlier period that name it, the latest first.
        earlier_improvement, earlier_strength: audits of all earlier periods that name it in this field.
        trend: of the audits that name it in any field; `improvement_trend` of those that name it as an area
            for improvement, `strength_trend` as a strength.
        service_areas: name of the area and its audits that name the theme, most first.
        improvement_areas, strength_areas: the same for one field.
        audit_ids: references of the audits, in the order of the register.
    """

    theme: Theme
    strengths: int
    areas_for_improvement: int
    learning: int
    audits: int
    earlier: tuple[int, ...] = ()
    earlier_improvement: int = 0
    earlier_strength: int = 0
    trend: ThemeTrend
    improvement_trend: ThemeTrend
    strength_trend: ThemeTrend
    service_areas: tuple[tuple[str, int], ...] = ()
    improvement_areas: tuple[tuple[str, int], ...] = ()
    strength_areas: tuple[tuple[str, int], ...] = ()
    audit_ids: tuple[str, ...] = ()


class EmergingTerms(FrozenModel):
    """Words outside the vocabulary that stand together in audits of the period, and hardly or never before.

    Attributes:
        terms: the weightiest first, folded.
        audits: audits that have any of them.
        earlier: audits of all earlier periods that have any of them.
        audit_ids: references of the audits of the period.
    """

    terms: tuple[str, ...]
    audits: int
    earlier: int
    trend: ThemeTrend
    audit_ids: tuple[str, ...] = ()


class ThemeFigures(FrozenModel):
    """The themes of a period.

    Attributes:
        service_area: the one that was looked at, where it was one.
        read: audits of the period that say something in any of the fields.
        read_by_area: the same by service area.
        earlier: the periods before of the same length, the latest first, that the register reaches back to.
        earlier_read: audits of each that say something.
        themes: those that an audit of the period or before names, as the vocabulary lists them.
        emerging: None where scikit-learn is not there to look for them.
        findings: what could not be looked at.
    """

    period: Period
    service_area: str | None = None
    read: int
    read_by_area: tuple[tuple[str, int], ...] = ()
    earlier: tuple[Period, ...] = ()
    earlier_read: tuple[int, ...] = ()
    themes: tuple[ThemeCount, ...] = ()
    emerging: tuple[EmergingTerms, ...] | None = ()
    findings: tuple[Finding, ...] = ()
