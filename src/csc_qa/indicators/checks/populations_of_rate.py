"""The rates of one indicator must come from their counts with one population for all months of a year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_check import KpiFault, kpi_check
from csc_qa.core.kpi_table import KpiTable
from csc_qa.indicators.population_range import PER, PopulationRange, RatedMonth, RatedYear, rated_years


def find_faults(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterator[KpiFault]:
    """Yield each rate that does not come from its count with a population of the other months.

    Where no larger part of the months agrees on a population, one fault names the indicator.
    """
    for year in rated_years(table, indicators):
        if year.agreed:
            for month in year.outside:
                yield KpiFault.at(month.figure, _message(month, year.agreed))
        else:
            yield _no_population(year)


def _message(month: RatedMonth, agreed: PopulationRange) -> str:
    would_be = " or ".join(_rates(month, agreed))
    return (
        f"{month.cases:,} at {month.figure.printed} per 10,000 are out of {month.allows} children; "
        f"the other months are out of {agreed}, which gives {would_be}"
    )


def _rates(month: RatedMonth, agreed: PopulationRange) -> list[str]:
    """Return the rates that the least and the greatest population of the other months give."""
    scale = 10**month.figure.figure.decimals
    found = {
        int(Fraction(PER * month.cases * scale, population) + Fraction(1, 2)) / scale for population in agreed
    }
    return [f"{rate:g}" for rate in sorted(found)]


def _no_population(year: RatedYear) -> KpiFault:
    listed = "; ".join(f"{each.figure.month:%B} {each.allows}" for each in year.months)
    return KpiFault(
        indicator=year.indicator.id,
        message=f"no population gives the rates of most months; they are out of: {listed}",
    )


CHECK = kpi_check("CSCQA-KPI-013", find_faults)
