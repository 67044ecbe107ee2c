"""Check a KPI table: every rule of ours, then those that plugins bring."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from csc_qa.core.finding import make_finding
from csc_qa.core.finding_codes import Severity
from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_check import KpiCheck
from csc_qa.core.kpi_table import KpiFinding, KpiTable
from csc_qa.indicators.checks import CHECKS

_ORDER = list(Severity)


def check_table(
    table: KpiTable, indicators: Mapping[str, Indicator], further: Iterable[KpiCheck] = ()
) -> list[KpiFinding]:
    """Return what could not be read, and every fault of the figures: errors first.

    A further check that fails itself is reported, and the others go on.

    Args:
        indicators: by id.
        further: checks that plugins bring.
    """
    found = [*table.findings]
    for check in CHECKS:
        found += check.run(table, indicators)
    for check in further:
        found += _run_apart(check, table, indicators)
    return sorted(found, key=lambda each: _ORDER.index(each.severity))


def _run_apart(check: KpiCheck, table: KpiTable, indicators: Mapping[str, Indicator]) -> list[KpiFinding]:
    try:
        return check.run(table, indicators)
    except Exception as fault:  # a plugin's rule may fail in any way
        message = f'the check "{check.code}" failed: {type(fault).__name__}'
        finding = make_finding("CSCQA-PLG-002", message)
        return [KpiFinding.model_validate(finding.model_dump())]
