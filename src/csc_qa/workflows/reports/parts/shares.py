"""Shares with their intervals, and the audits that a section is about."""

from __future__ import annotations

import pandas as pd

from csc_qa.core.measured_share import MeasuredShare
from csc_qa.indicators.judging.intervals import wilson_interval
from csc_qa.workflows.chase import NO_AREA
from csc_qa.workflows.open_master import MasterWorkbook


def measure_share(part: int, of: int) -> MeasuredShare:
    """Return a share with Wilson's 95 % interval; of nothing there is none.

    Example:
        >>> share = measure_share(3, 12)
        >>> share.percent, round(share.low, 1), round(share.high, 1)
        (25.0, 8.9, 53.2)
    """
    if not of:
        return MeasuredShare(part=0, of=0)
    low, high = wilson_interval(part, of)
    return MeasuredShare(part=part, of=of, low=low, high=high)


def of_area(table: pd.DataFrame, service_area: str | None) -> pd.DataFrame:
    """Return the audits of a service area; all where none is named."""
    return table if service_area is None else table[table["service_area"].eq(service_area)]


def area_names(master: MasterWorkbook, found: pd.Series[str]) -> list[str]:
    """Return the service areas that are found, in the order of the framework; others after them."""
    names = set(found.fillna(NO_AREA).to_numpy(dtype=object).tolist())
    declared = [area.name for area in master.catalogue.service_areas.values() if area.name in names]
    return [*declared, *sorted(names - set(declared) - {NO_AREA}), *({NO_AREA} & names)]
