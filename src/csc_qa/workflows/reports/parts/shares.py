"""Shares with their intervals, and the audits that a section is about."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from csc_qa.audits.in_period import is_allocated_in
from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.period import Period
from csc_qa.indicators.judging.intervals import wilson_interval
from csc_qa.programme.audit_state import flags_of_table
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


def is_in_cycle(table: pd.DataFrame, period: Period) -> pd.Series[bool]:
    """Say for each audit, done or not, whether it was allocated for the period; reviews never were."""
    return is_allocated_in(table, period) & ~flags_of_table(table).is_review


def ids_of(master: MasterWorkbook, period: Period) -> set[str]:
    """Return the references of the completed audits of a period."""
    return set(master.audits_in(period)["audit_id"])


def ids_before(master: MasterWorkbook, period: Period) -> set[str]:
    """Return the references of the audits completed before a period."""
    done = master.audits_in()
    return set(done.loc[done["belongs_on"] < pd.Timestamp(period.start), "audit_id"])


def area_names(master: MasterWorkbook, found: Iterable[str]) -> list[str]:
    """Return the service areas that are found, in the order of the framework; others after them."""
    names = set(found)
    declared = [area.name for area in master.catalogue.service_areas.values() if area.name in names]
    return [*declared, *sorted(names - set(declared) - {NO_AREA}), *({NO_AREA} & names)]
