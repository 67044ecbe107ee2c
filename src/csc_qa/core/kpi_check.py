"""KpiCheck: a rule over the figures of a KPI table, its code and its words declared together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from csc_qa.core.finding_codes import FINDING_CODES, Severity
from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_table import KpiFigure, KpiFinding, KpiLimit, KpiPlace, KpiTable
from csc_qa.core.model import FrozenModel


class KpiFault(FrozenModel):
    """What a check found.

    Attributes:
        message: what is wrong, with the figures that show it.
        indicator: id.
        month: its first day; None where it is about no single month.
        printed: the cell as printed.
        place: of the cell.
    """

    message: str
    indicator: str
    month: date | None = None
    printed: str | None = None
    place: KpiPlace | None = None

    @classmethod
    def at(cls, cell: KpiFigure | KpiLimit, message: str) -> KpiFault:
        """Return a fault of a figure, or of a target or comparator."""
        if isinstance(cell, KpiFigure):
            month, indicator, printed = cell.month, cell.indicator, cell.printed
            return cls(message=message, indicator=indicator, month=month, printed=printed, place=cell.place)
        limit = cell.limit
        return cls(message=message, indicator=limit.indicator, printed=limit.printed, place=cell.place)


FindKpiFaults = Callable[[KpiTable, Mapping[str, Indicator]], Iterable[KpiFault]]


class KpiCheck(FrozenModel):
    """A rule that printed figures may break.

    Attributes:
        code: of the finding; a plugin uses a prefix of its own.
        severity: error where a figure must be wrong, warning where it wants a look, info for a query.
        hint: what to do next.
        find: called with the table and the indicators by id; gives every fault it finds.

    Example:
        >>> check = KpiCheck(code="DEMO-001", severity=Severity.INFO, hint="Ask.", find=lambda *_: [])
        >>> list(check.run(KpiTable(), {}))
        []
    """

    code: str
    severity: Severity
    hint: str
    find: FindKpiFaults

    def run(self, table: KpiTable, indicators: Mapping[str, Indicator]) -> list[KpiFinding]:
        """Return a finding for every fault."""
        return [
            kpi_finding(fault, code=self.code, severity=self.severity, hint=self.hint)
            for fault in self.find(table, indicators)
        ]


def kpi_check(code: str, find: FindKpiFaults) -> KpiCheck:
    """Return a check of ours: severity and hint are those of its code.

    Raises:
        KeyError: the code is not in `FINDING_CODES`.
    """
    known = FINDING_CODES[code]
    return KpiCheck(code=code, severity=known.severity, hint=known.hint, find=find)


def kpi_finding(fault: KpiFault, *, code: str, severity: Severity, hint: str) -> KpiFinding:
    """Return the finding of a fault."""
    place = fault.place
    return KpiFinding(
        code=code,
        severity=severity,
        message=fault.message,
        hint=hint,
        sheet=place.sheet if place else None,
        row=place.row if place else None,
        column=(place.header or None) if place else None,
        indicator=fault.indicator,
        month=fault.month,
        printed=fault.printed,
        place=place,
    )
