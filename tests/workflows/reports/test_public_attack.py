"""The published tables of every report on audits, attacked by subtraction with a solver of their own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.reports.disclosure.attack import SMALL, Attack, Place, small_counts

from csc_qa.core.report import Report, Table
from csc_qa.reports.disclosure.marks import is_protected_already
from csc_qa.sample.kpi_tables import write_kpi_tables
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.reports.make import report_of
from csc_qa.workflows.reports.sources import FileSources

AS_OF = date(2023, 1, 26)
AREA = "Children Resource Service"
KINDS = [
    ("annual", "2022-Q4", None),
    ("quarterly", "2022-Q3", None),
    ("monthly", "2022-10", None),
    ("headlines", "2022-01/2022-10", None),
    ("area", "2022", AREA),
    ("scrutiny", "2022-01/2022-10", None),
]


@pytest.fixture(scope="module")
def sources(master_path: Path, tmp_path_factory: pytest.TempPathFactory) -> FileSources:
    kpi = write_kpi_tables(tmp_path_factory.mktemp("kpi") / "tables.xlsx", load_catalogue().indicators)
    return FileSources(master_path, kpi=kpi)


def counted(report: Report) -> list[Table]:
    tables = [table for section in report.sections for table in section.tables if table.counts_of]
    return [table for table in tables if not is_protected_already(table.key)]


def known_same(tables: list[Table]) -> list[tuple[Place, Place]]:
    """Return what anybody knows: measures of quality are out of all graded audits."""
    by_key = {table.key: table for table in tables}
    if "quality_measures" not in by_key or "grades" not in by_key:
        return []
    rows = by_key["quality_measures"].rows
    return [(("quality_measures", str(row[0]), "of"), ("grades", "(total)", "graded")) for row in rows]


@pytest.mark.parametrize(("kind", "period", "area"), KINDS)
def test_no_small_count_of_the_sample_follows_from_what_is_published(
    sources: FileSources, kind: str, period: str, area: str | None
) -> None:
    whole = report_of(sources, kind, period, as_of=AS_OF, service_area=area)
    public = counted(report_of(sources, kind, period, as_of=AS_OF, service_area=area, is_public=True))
    attack = Attack(public, known_same(public))
    small = dict(small_counts(counted(whole)))
    assert len(small) > 3
    for place, value in small.items():
        if place not in attack.hidden:
            assert place not in attack.counts, f"{place} is published"  # or its row is one with others
            continue
        is_sum = "(total)" in place or place[2] in {"graded", "total", "audits", "judged"}
        assert attack.can_be(place, SMALL[-1], SMALL[-1]), f"{place} cannot be 4"
        assert is_sum or attack.can_be(place, SMALL[0], SMALL[0]), f"{place} cannot be 1, is {value}"


def test_the_attack_finds_what_hiding_small_counts_alone_would_tell(sources: FileSources) -> None:
    whole = counted(report_of(sources, "annual", "2022-Q4", as_of=AS_OF))
    attack = Attack([with_small_hidden(table) for table in whole])
    told = [place for place, _ in small_counts(whole) if not attack.can_be(place, 5, 1000)]
    assert told


def with_small_hidden(table: Table) -> Table:
    kept = [at for at, column in enumerate(table.columns) if column.key and not column.share_of]
    rows = [[row[at] for at in kept] for row in (*table.rows, table.total or ()) if row]
    hidden = [tuple("c" if isinstance(e, int) and e in SMALL else e for e in row) for row in rows]
    update = {
        "columns": tuple(table.columns[at] for at in kept),
        "rows": tuple(hidden[: len(table.rows)]),
        "total": hidden[-1] if table.total else None,
    }
    return table.model_copy(update=update)
