"""How many audits name each theme, in the period and before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pandas as pd

from csc_qa.audits.themes.matching import mentions_of
from csc_qa.audits.themes.spoken import audit_ids, by_service_area
from csc_qa.audits.themes.trends import trends_of
from csc_qa.core.theme import Theme
from csc_qa.core.theme_figures import ThemeCount, ThemeTrend

_STRENGTHS, _TO_IMPROVE, _LEARNING = "strengths", "areas_for_improvement", "learning"


class _Counted(NamedTuple):
    """The audits of a span, and who of them names what: (field or "", theme) to labels of rows."""

    audits: pd.DataFrame
    labels: dict[tuple[str, str], set[int]]

    def number(self, theme: Theme, field: str = "") -> int:
        return len(self.labels.get((field, theme.key), ()))

    def rows(self, theme: Theme, field: str = "") -> pd.DataFrame:
        return self.audits[self.audits.index.isin(self.labels.get((field, theme.key), set()))]


def count_themes(
    audits: pd.DataFrame, earlier: Sequence[pd.DataFrame], themes: Iterable[Theme]
) -> tuple[ThemeCount, ...]:
    """Count the audits that name each theme; one that nobody names is left out.

    Args:
        audits: those of the period that say something.
        earlier: those of each period before that do, the latest period first.
    """
    listed = list(themes)
    now, before = _counted(audits, listed), [_counted(each, listed) for each in earlier]
    named = [theme for theme in listed if any(each.number(theme) for each in (now, *before))]
    trends = {field: _trends(named, now, before, field) for field in ("", _TO_IMPROVE, _STRENGTHS)}
    return tuple(
        ThemeCount(
            theme=theme,
            strengths=now.number(theme, _STRENGTHS),
            areas_for_improvement=now.number(theme, _TO_IMPROVE),
            learning=now.number(theme, _LEARNING),
            audits=now.number(theme),
            earlier=tuple(each.number(theme) for each in before),
            earlier_improvement=sum(each.number(theme, _TO_IMPROVE) for each in before),
            earlier_strength=sum(each.number(theme, _STRENGTHS) for each in before),
            trend=trends[""][at],
            improvement_trend=trends[_TO_IMPROVE][at],
            strength_trend=trends[_STRENGTHS][at],
            service_areas=by_service_area(now.rows(theme)),
            improvement_areas=by_service_area(now.rows(theme, _TO_IMPROVE)),
            strength_areas=by_service_area(now.rows(theme, _STRENGTHS)),
            audit_ids=audit_ids(now.rows(theme)),
        )
        for at, theme in enumerate(named)
    )


def _counted(audits: pd.DataFrame, themes: Sequence[Theme]) -> _Counted:
    labels: dict[tuple[str, str], set[int]] = {}
    for label, field, theme in mentions_of(audits, themes).itertuples(index=False):
        labels.setdefault((field, theme), set()).add(label)
        labels.setdefault(("", theme), set()).add(label)
    return _Counted(audits, labels)


def _trends(
    themes: Sequence[Theme], now: _Counted, before: Sequence[_Counted], field: str
) -> list[ThemeTrend]:
    named = [
        (now.number(theme, field), sum(each.number(theme, field) for each in before)) for theme in themes
    ]
    return trends_of(named, len(now.audits), sum(len(each.audits) for each in before))
