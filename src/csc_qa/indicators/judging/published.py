"""Comparators from the Department's published tables, the statistical neighbours' mean reckoned from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal

import pandas as pd

from csc_qa.core.errors import JudgingError
from csc_qa.core.target import Comparator, ComparatorGroup
from csc_qa.core.threshold import Threshold

SOURCE = "Department for Education, Characteristics of children in need"
REGION = "South East"
_IN_45_DAYS = ("Same_day", "1-10_days", "11-20_days", "21-30_days", "31-40_days", "41-45_days")

Measure = Callable[[pd.DataFrame], pd.Series]


def _share_in_45_days(table: pd.DataFrame) -> pd.Series:
    # A number that is withheld leaves the sum unknown.
    return 100 * table[list(_IN_45_DAYS)].sum(axis="columns", skipna=False) / table["Assessments_completed"]


# Indicator to the columns that its published figure needs, and how it is made from them.
MEASURES: dict[str, tuple[tuple[str, ...], Measure]] = {
    "re_referrals_in_12_months": (
        ("Re_referrals_percent",),
        lambda table: table["Re_referrals_percent"],
    ),
    "referrals_rate": (("Referrals_rate",), lambda table: table["Referrals_rate"]),
    "single_assessments_rate": (
        ("Assessments_completed_rate",),
        lambda table: table["Assessments_completed_rate"],
    ),
    "assessments_in_45_days": ((*_IN_45_DAYS, "Assessments_completed"), _share_in_45_days),
}
_PERCENTAGES = {"re_referrals_in_12_months", "assessments_in_45_days"}


def published_comparators(
    tables: Sequence[pd.DataFrame], neighbours: Mapping[str, Sequence[str]], authority: str
) -> list[Comparator]:
    """Return a comparator for every indicator, year and group that the tables have.

    The statistical neighbours' figure is the plain mean of those that have one, as the Department's Local
    Authority Interactive Tool gives it.

    Args:
        tables: one row a year and area, with figures missing where they are withheld.
        neighbours: code of an authority to the codes of its statistical neighbours.
        authority: its name, or the first words of it, such as Southampton.

    Raises:
        JudgingError: no table has the authority.
    """
    found: list[Comparator] = []
    is_known = False
    for table in tables:
        for indicator, (columns, measure) in MEASURES.items():
            if set(columns) <= set(table.columns):
                rows = table.assign(figure=measure(table))
                own = rows[_is_authority(rows, authority)]
                is_known |= not own.empty
                found += _of_indicator(indicator, rows, own, neighbours)
    if not is_known:
        raise JudgingError.because("CSCQA-JDG-010", f'no published table has the authority "{authority}"')
    return found


def _is_authority(rows: pd.DataFrame, authority: str) -> pd.Series:
    name = authority.casefold()
    names = rows["la_name"].str.casefold()
    is_local = rows["geographic_level"] == "Local authority"
    exact = is_local & (names == name)
    if exact.any():
        return exact
    return is_local & names.map(lambda other: bool(other) and name.startswith(f"{other} "))


def _of_indicator(
    indicator: str, rows: pd.DataFrame, own: pd.DataFrame, neighbours: Mapping[str, Sequence[str]]
) -> list[Comparator]:
    codes = {code for known in own["old_la_code"].unique() for code in neighbours.get(known, ())}
    level, is_local = rows["geographic_level"], rows["geographic_level"] == "Local authority"
    groups = {
        ComparatorGroup.PREVIOUS_YEAR: own,
        ComparatorGroup.STATISTICAL_NEIGHBOURS: rows[is_local & rows["old_la_code"].isin(codes)],
        ComparatorGroup.SOUTH_EAST: rows[(level == "Regional") & (rows["region_name"] == REGION)],
        ComparatorGroup.ENGLAND: rows[level == "National"],
    }
    return [
        _comparator(indicator, group, int(str(year)), float(figure))
        for group, members in groups.items()
        for year, figure in members.groupby("time_period")["figure"].mean().dropna().items()
    ]


def _comparator(indicator: str, group: ComparatorGroup, year: int, figure: float) -> Comparator:
    is_percentage = indicator in _PERCENTAGES
    value = Decimal(str(round(figure, 1)))
    return Comparator(
        indicator=indicator,
        group=group,
        threshold=Threshold(value=value, is_percentage=is_percentage),
        printed=f"{value}%" if is_percentage else str(value),
        valid_from=date(year - 1, 4, 1),
        valid_to=date(year, 3, 31),
        source=f"{SOURCE}, year to March {year}",
    )
