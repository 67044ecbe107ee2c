"""A comparator must be of the size of one authority: no total of a region or of England."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.kpi_check import KpiFault, kpi_check
from csc_qa.core.kpi_table import KpiLimit, KpiTable
from csc_qa.core.target import Comparator, ComparatorGroup

# The largest of the 19 authorities of the South East, and of the 150 of England, is smaller than its total
# divided by these; the mean is larger than the smallest authority's figure by less.
_LEAST_TIMES = {ComparatorGroup.SOUTH_EAST: 5, ComparatorGroup.ENGLAND: 20}
# England's total holds that of the region, which no region fills to a third; means do not differ so.
_LEAST_OF_REGION = 3
# From smaller figures no size can be told.
_LEAST_FIGURE = 10
_OWN = {ComparatorGroup.PREVIOUS_YEAR, ComparatorGroup.STATISTICAL_NEIGHBOURS}


def find_faults(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterator[KpiFault]:
    """Yield each comparator of a count or rate that is a total; one that two sections print, once."""
    for indicator, cells in _comparators(table).items():
        known = indicators.get(indicator)
        if known is None or known.kind is IndicatorKind.PERCENTAGE:
            continue
        own = _largest_own(table, indicator, cells)
        seen: set[tuple[object, object]] = set()
        for cell, group, value in cells:
            times = _LEAST_TIMES.get(group)
            if times is None or own < _LEAST_FIGURE or value < times * own or _are_means(cells):
                continue
            if (group, value) not in seen:
                seen.add((group, value))
                yield KpiFault.at(cell, _message(cell, group, own))


Cells = list[tuple[KpiLimit, ComparatorGroup, Decimal]]


def _comparators(table: KpiTable) -> dict[str, Cells]:
    found: dict[str, Cells] = defaultdict(list)
    for each in table.limits:
        if isinstance(each.limit, Comparator) and each.limit.threshold.value is not None:
            found[each.limit.indicator].append((each, each.limit.group, each.limit.threshold.value))
    return found


def _largest_own(table: KpiTable, indicator: str, cells: Cells) -> Decimal:
    """Return the largest figure of the authority, of its year before, and of its neighbours."""
    figures = [each.figure.value for each in table.series(indicator).values()]
    others = [value for _, group, value in cells if group in _OWN]
    return max([value for value in (*figures, *others) if value is not None], default=Decimal(0))


def _are_means(cells: Cells) -> bool:
    """Say whether England's figure is too near to the region's for both to be totals."""
    values = {group: value for _, group, value in cells}
    region, england = values.get(ComparatorGroup.SOUTH_EAST), values.get(ComparatorGroup.ENGLAND)
    return region is not None and england is not None and england < _LEAST_OF_REGION * region


def _message(cell: KpiLimit, group: ComparatorGroup, own: Decimal) -> str:
    return (
        f"{cell.limit.printed} for {group} is the total of its authorities: "
        f"the largest figure of one authority beside it is {own:,f}"
    )


CHECK = kpi_check("CSCQA-KPI-015", find_faults)
