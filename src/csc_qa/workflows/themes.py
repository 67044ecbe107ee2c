"""Themes of a period's audits: those of the vocabulary, and what is new in the free text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from csc_qa.audits.in_period import first_day
from csc_qa.audits.themes.counting import count_themes
from csc_qa.audits.themes.earlier_periods import earlier_periods
from csc_qa.audits.themes.emerging import emerging_terms
from csc_qa.audits.themes.matching import mentions_of
from csc_qa.audits.themes.spoken import audits_with_text, by_service_area
from csc_qa.audits.themes.trends import LEAST_READ
from csc_qa.core.errors import ThemeError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.period import Period
from csc_qa.core.spelling import Spellings
from csc_qa.core.theme import Theme
from csc_qa.core.theme_figures import THEME_FIELDS, EmergingTerms, ThemeFigures
from csc_qa.workflows.open_master import MasterWorkbook

# Periods before, of the same length, that the trend looks back on.
MOST_EARLIER = 4


@dataclass(frozen=True)
class Themes:
    """The themes of a period, as typed figures and as pandas tables.

    Attributes:
        figures: counts, trends and the audits behind them.
        vocabulary: that was looked for.
        audits: the audits of the period that say something.
    """

    figures: ThemeFigures
    vocabulary: tuple[Theme, ...]
    audits: pd.DataFrame

    @cached_property
    def table(self) -> pd.DataFrame:
        """A row for each theme: theme, strengths, areas_for_improvement, learning, audits, percent of the
        audits that say something (0 to 100), earlier audits, earlier_percent, and the three trends.
        """
        read, before = self.figures.read, sum(self.figures.earlier_read)
        rows = [
            {
                **each.model_dump(include={*THEME_FIELDS, "audits"}),
                "theme": each.theme.name,
                "percent": 100 * each.audits / read if read else None,
                "earlier": sum(each.earlier),
                "earlier_percent": 100 * sum(each.earlier) / before if before else None,
                "trend": str(each.trend),
                "improvement_trend": str(each.improvement_trend),
                "strength_trend": str(each.strength_trend),
            }
            for each in self.figures.themes
        ]
        trends = ["trend", "improvement_trend", "strength_trend"]
        shares = ["audits", "percent", "earlier", "earlier_percent"]
        return pd.DataFrame(rows, columns=["theme", *THEME_FIELDS, *shares, *trends])

    @cached_property
    def mentions(self) -> pd.DataFrame:
        """A row for each audit, field and theme that it names: audit_id, service_area, field, theme."""
        found = mentions_of(self.audits, self.vocabulary)
        names = {theme.key: theme.name for theme in self.vocabulary}
        audits = self.audits[["audit_id", "service_area"]].loc[found["audit"]].reset_index(drop=True)
        return audits.assign(field=found["field"], theme=found["theme"].map(names))

    @cached_property
    def emerging_table(self) -> pd.DataFrame:
        """A row for each group of new terms: terms, audits, earlier, trend; none without scikit-learn."""
        rows = [
            (", ".join(each.terms), each.audits, each.earlier, str(each.trend))
            for each in self.figures.emerging or ()
        ]
        return pd.DataFrame(rows, columns=["terms", "audits", "earlier", "trend"])


def themes_of(
    master: MasterWorkbook,
    period: Period | str,
    service_area: str | None = None,
    *,
    is_new_wanted: bool = True,
) -> Themes:
    """Return what the strengths, areas for improvement and learning of a period's audits are about.

    Nothing leaves the machine. Negation is not understood: a text that says that there is no drift counts
    as one on drift.

    Args:
        service_area: look at one area, by any way to write it.
        is_new_wanted: look for terms beyond the vocabulary too, which needs scikit-learn (the extra
            `themes`); without it a finding says so and the vocabulary is counted all the same.

    Raises:
        PeriodError: the text is not a period.
        ThemeError: there is no such service area.
    """
    period = Period.parse(period) if isinstance(period, str) else period
    area = _area(master, service_area) if service_area else None
    table, vocabulary = master.audits_table, tuple(master.catalogue.themes.values())
    audits = audits_with_text(table, period, area)
    spans = earlier_periods(period, first_day(table), MOST_EARLIER)
    earlier = [audits_with_text(table, span, area) for span in spans]
    emerging, findings = _emerging(audits, earlier, vocabulary, table) if is_new_wanted else ((), [])
    figures = ThemeFigures(
        period=period,
        service_area=area,
        read=len(audits),
        read_by_area=by_service_area(audits),
        earlier=spans,
        earlier_read=tuple(map(len, earlier)),
        themes=count_themes(audits, earlier, vocabulary),
        emerging=emerging,
        findings=(*_missing_fields(master), *findings),
    )
    return Themes(figures, vocabulary, audits)


def themes_json(figures: ThemeFigures) -> dict[str, object]:
    """Return the JSON of `csc-qa themes`."""
    themes = [
        {
            "key": each.theme.key,
            "theme": each.theme.name,
            "strengths": each.strengths,
            "areas_for_improvement": each.areas_for_improvement,
            "learning": each.learning,
            "audits": each.audits,
            "earlier": list(each.earlier),
            "trend": str(each.trend),
            "improvement_trend": str(each.improvement_trend),
            "strength_trend": str(each.strength_trend),
            "service_areas": [{"service_area": area, "audits": count} for area, count in each.service_areas],
            "audit_ids": list(each.audit_ids),
        }
        for each in figures.themes
        if each.audits
    ]
    emerging = [
        each.model_dump(mode="json", include={"terms", "audits", "earlier", "trend", "audit_ids"})
        for each in figures.emerging or ()
    ]
    read = {"read": figures.read, "earlier_read": list(figures.earlier_read)}
    return {"period": str(figures.period), **read, "themes": themes, "emerging": emerging}


def _emerging(
    audits: pd.DataFrame, earlier: Sequence[pd.DataFrame], vocabulary: Sequence[Theme], table: pd.DataFrame
) -> tuple[tuple[EmergingTerms, ...] | None, list[Finding]]:
    if len(audits) < LEAST_READ:
        return (), [make_finding("CSCQA-THM-004")]
    before = pd.concat(earlier) if earlier else audits.iloc[:0]
    try:
        return emerging_terms(audits, before, vocabulary, table), []
    except ImportError:
        return None, [make_finding("CSCQA-THM-001")]


def _missing_fields(master: MasterWorkbook) -> list[Finding]:
    missing = [field.replace("_", " ") for field in THEME_FIELDS if field not in master.register.fields]
    if not missing:
        return []
    message = f"themes cannot be counted in {', '.join(missing)}, for the register has no column for it"
    return [make_finding("CSCQA-THM-002", message)]


def _area(master: MasterWorkbook, name: str) -> str:
    """Return the name of a service area as the audits table has it.

    Raises:
        ThemeError: there is none.
    """
    declared = [
        (text, area.name) for area in master.catalogue.service_areas.values() for text in area.spellings
    ]
    typed = [(str(area), str(area)) for area in master.audits_table["service_area"].dropna().unique()]
    found = Spellings([*declared, *typed]).find(name)
    if found is None:
        known = ", ".join(area.name for area in master.catalogue.service_areas.values())
        raise ThemeError.because("CSCQA-THM-003", f'there is no service area "{name}"; there are: {known}')
    return found
