"""Two rates of the same population, in the same year, must be out of one population."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_check import KpiFault, kpi_check
from csc_qa.core.kpi_table import KpiTable
from csc_qa.core.period import Period, PeriodKind
from csc_qa.core.spelling import fold
from csc_qa.indicators.population_range import PopulationRange, RatedYear, rated_years


def find_faults(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterator[KpiFault]:
    """Yield each pair of indicators whose rates no one population gives.

    Of an indicator with months that do not fit the others, those others count.
    """
    for one, other in combinations(rated_years(table, indicators), 2):
        if not _is_comparable(one, other) or one.agreed is None or other.agreed is None:
            continue
        if not one.agreed.meets(other.agreed):
            message = f"{_said(one, one.agreed)}, and {_said(other, other.agreed)}"
            yield KpiFault(indicator=other.indicator.id, message=message)


def _is_comparable(one: RatedYear, other: RatedYear) -> bool:
    is_one_population = fold(one.indicator.population) == fold(other.indicator.population)
    return is_one_population and one.indicator.id != other.indicator.id and _year(one) == _year(other)


def _year(rated: RatedYear) -> Period:
    return Period.of(rated.months[0].figure.month, PeriodKind.FINANCIAL_YEAR)


def _said(rated: RatedYear, agreed: PopulationRange) -> str:
    agreeing = len(rated.months) - len(rated.outside)
    which = f"all {agreeing} months" if not rated.outside else f"{agreeing} of {len(rated.months)} months"
    return f'"{rated.indicator.name}" is out of {agreed} children in {which}'


CHECK = kpi_check("CSCQA-KPI-014", find_faults)
