"""Small KPI tables, as sheets and as files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_table import KpiTable
from csc_qa.core.period import Period
from csc_qa.hooks.catalogue import build_catalogue
from csc_qa.hooks.loading import load_plugins
from csc_qa.sources.kpi_table import KpiSheet, read_kpi_sheets

Rows = Sequence[Sequence[Any]]

INDICATORS: dict[str, Indicator] = build_catalogue(load_plugins()).indicators
REFERRALS = "Number of referrals in the month"
RE_REFERRALS = "Percentage of re-referrals within 12 months"


def read(rows: Rows, *, name: str | None = None, year: str | None = None) -> KpiTable:
    """Read the rows of a sheet of which formats are known and none is in percent."""
    named = Period.parse(year) if year else None
    sheet = KpiSheet([list(row) for row in rows], name, {})
    return read_kpi_sheets([sheet], INDICATORS.values(), source="table.xlsx", year=named)


def read_text(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def said(table: KpiTable) -> list[tuple[str, str, str]]:
    """Return indicator, month and printed text of every figure."""
    return [(each.indicator, f"{each.month:%Y-%m}", each.printed) for each in table.figures]
