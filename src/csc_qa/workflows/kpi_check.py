"""Read a KPI table, with the targets that stand elsewhere, and check what it prints."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from csc_qa.core.kpi_table import KpiFinding, KpiTable
from csc_qa.core.master_port import FormSheet
from csc_qa.core.period import Period, PeriodKind
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.indicators.check_table import check_table
from csc_qa.sources.kpi_table import KpiSheet, read_kpi_sheets, read_kpi_table


def open_kpi_table(
    path: Path | str,
    catalogue: Catalogue,
    *,
    targets: Path | str | None = None,
    year: Period | None = None,
) -> KpiTable:
    """Read a KPI table from a file: months across, down, or in a column; csv or workbook.

    Args:
        catalogue: whose indicators may stand in it.
        targets: a further file with targets and comparators; they hold in the year of the last month.
        year: the financial year of months that are written without one.

    Raises:
        KpiTableError: a file cannot be read, or has no KPI table.

    Example:
        >>> import csc_qa
        >>> try:
        ...     csc_qa.open_kpi_table("absent.csv", csc_qa.load_catalogue())
        ... except csc_qa.CscQaError as error:
        ...     print(error.findings[0].message)
        the file cannot be read: there is no file "absent.csv"
    """
    table = read_kpi_table(path, catalogue.indicators.values(), year=year)
    if targets is None:
        return table
    holds = Period.of(table.months[-1], PeriodKind.FINANCIAL_YEAR) if table.months else year
    return table.with_limits_of(read_kpi_table(targets, catalogue.indicators.values(), year=holds))


def kpi_table_of_sheets(name: str, sheets: Sequence[FormSheet], catalogue: Catalogue) -> KpiTable:
    """Return the KPI tables on the sheets of an open workbook; one without figures where there is none."""
    listed = [KpiSheet(list(each.rows), each.sheet) for each in sheets]
    return read_kpi_sheets(listed, catalogue.indicators.values(), source=name)


def check_kpi_table(table: KpiTable, catalogue: Catalogue) -> list[KpiFinding]:
    """Return everything that is inconsistent in a KPI table, errors first.

    An error means that a figure must be wrong, a warning that something wants a look, information that it
    may be worth a question.
    """
    return check_table(table, catalogue.indicators, catalogue.kpi_checks.values())


def kpi_finding_json(finding: KpiFinding) -> dict[str, object]:
    """Return a finding as `csc-qa kpi check` prints it."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "indicator": finding.indicator,
        "month": f"{finding.month:%Y-%m}" if finding.month else None,
        "printed": finding.printed,
        "message": finding.message,
    }
