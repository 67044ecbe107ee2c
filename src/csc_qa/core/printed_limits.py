"""Targets and comparators from the rows of a printed table, cell by cell as they stand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple

from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.period import Period
from csc_qa.core.target import Comparator, ComparatorGroup, Target
from csc_qa.core.threshold import Threshold


class PrintedLimits(NamedTuple):
    """One row of a table of targets: an indicator, and its cells as printed; empty where nothing stands.

    Attributes:
        indicator: id of the indicator.
        section: section of the report the row stands in; sections may disagree.
        target: what the authority means to reach; empty gives a target that is not set.
        previous_year: what the authority reached the year before.
        statistical_neighbours, south_east, england: what others reached.
    """

    indicator: str
    section: str
    target: str = ""
    previous_year: str = ""
    statistical_neighbours: str = ""
    south_east: str = ""
    england: str = ""

    @property
    def comparators(self) -> dict[ComparatorGroup, str]:
        """The cells of the comparators that are not empty."""
        cells = {
            ComparatorGroup.PREVIOUS_YEAR: self.previous_year,
            ComparatorGroup.STATISTICAL_NEIGHBOURS: self.statistical_neighbours,
            ComparatorGroup.SOUTH_EAST: self.south_east,
            ComparatorGroup.ENGLAND: self.england,
        }
        return {group: printed for group, printed in cells.items() if printed.strip()}


def targets_and_comparators(
    rows: Iterable[PrintedLimits], indicators: Iterable[Indicator], *, year: Period, source: str
) -> list[Target | Comparator]:
    """Return a target for every row, and a comparator for every comparator cell that is not empty.

    Args:
        rows: the printed rows.
        indicators: the indicators they name; 0.87 under a percentage is read as 87%.
        year: when the targets hold. Comparators are figures of the year before.
        source: the document.
    Raises:
        ThresholdError: a cell is in none of the forms that people print.
    Example:
        >>> row = PrintedLimits("contacts", "Demand", "<17K", previous_year="16,200")
        >>> limits = targets_and_comparators([row], [], year=Period.parse("FY2022-23"), source="Report")
        >>> [(type(limit).__name__, str(limit), str(limit.valid_from)) for limit in limits]
        [('Target', '<17,000', '2022-04-01'), ('Comparator', '16,200', '2021-04-01')]
    """
    percentages = {each.id for each in indicators if each.kind is IndicatorKind.PERCENTAGE}
    limits: list[Target | Comparator] = []
    for row in rows:
        is_percentage = row.indicator in percentages
        limits.append(_target(row, is_percentage, year, source))
        limits += _comparators(row, is_percentage, _year_before(year), source)
    return limits


def _target(row: PrintedLimits, is_percentage: bool, year: Period, source: str) -> Target:
    return Target(
        indicator=row.indicator,
        section=row.section,
        printed=row.target,
        threshold=_threshold(row.target, is_percentage),
        valid_from=year.start,
        valid_to=year.end,
        source=source,
    )


def _comparators(row: PrintedLimits, is_percentage: bool, year: Period, source: str) -> list[Comparator]:
    return [
        Comparator(
            indicator=row.indicator,
            section=row.section,
            group=group,
            printed=printed,
            threshold=_threshold(printed, is_percentage),
            valid_from=year.start,
            valid_to=year.end,
            source=source,
        )
        for group, printed in row.comparators.items()
    ]


def _threshold(printed: str, is_percentage: bool) -> Threshold:
    threshold = Threshold.parse(printed)
    return threshold.as_percentage() if is_percentage else threshold


def _year_before(year: Period) -> Period:
    start = year.start.replace(year=year.start.year - 1)
    return Period(start=start, end=year.start - timedelta(days=1))
