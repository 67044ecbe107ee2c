"""Say which rows could not be counted, or were counted in doubt. Runs on every engine, like the counting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

import narwhals as nw

from csc_qa.core.annex_a import ALL_TABLES, SUPERVISION
from csc_qa.core.computation import Computation
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.finding_codes import FINDING_CODES
from csc_qa.core.indicator import Indicator
from csc_qa.core.reporting_month import ReportingMonth
from csc_qa.indicators.computing.asking import Frame, ask, whole
from csc_qa.indicators.computing.check_populations import check_populations

_ROW = "row"


@dataclass(frozen=True)
class _Doubt:
    """Rows to be looked for: the code of their finding, the field it is about, and what they meet."""

    code: str
    field: str
    rows: nw.Expr


def check_rows(
    indicators: Iterable[Indicator],
    tables: Mapping[int, Any],
    month: ReportingMonth,
    sheets: Mapping[int, str] | None = None,
) -> list[Finding]:
    """Return a finding for each field whose rows were left out or counted in doubt.

    Args:
        tables: as for `compute_values`; where they have a column `row`, findings name the first row.
        sheets: number of the list to the sheet it was read from.
    """
    computations = [each.computation for each in indicators if each.computation]
    findings: list[Finding] = []
    for number, native in tables.items():
        asked = [each for each in computations if each.population.table == number]
        if not asked:
            continue
        frame, sheet = nw.from_native(native), (sheets or {}).get(number)
        found = _check_each_row(frame, asked, month)
        populations = dict.fromkeys(each.population for each in asked)
        found += [(*doubt, None) for doubt in check_populations(frame, populations, month)]
        findings += [_finding(number, sheet, *doubt) for doubt in found]
    return findings


def _finding(number: int, sheet: str | None, code: str, field: str, detail: str, row: int | None) -> Finding:
    name = "supervision" if number == SUPERVISION.number else f"list {number}"
    column = ALL_TABLES[number].column(field).header if field else None
    return make_finding(
        code, f"{name}: {FINDING_CODES[code].summary} ({detail})", sheet=sheet, row=row, column=column
    )


def _check_each_row(
    frame: Frame, asked: list[Computation], month: ReportingMonth
) -> list[tuple[str, str, str, int | None]]:
    """Return code, field, how many rows, and the first row, of each doubt that holds for some."""
    has_rows = _ROW in frame.collect_schema().names()
    doubts = _doubts(asked, month)
    sums = {f"rows {number}": doubt.rows.sum() for number, doubt in enumerate(doubts)}
    if has_rows:
        sums |= {
            f"first {number}": nw.when(doubt.rows).then(nw.col(_ROW)).min()
            for number, doubt in enumerate(doubts)
        }
    answers = ask(frame, sums)
    found = []
    for number, doubt in enumerate(doubts):
        if rows := whole(answers[f"rows {number}"]):
            first = whole(answers[f"first {number}"]) if has_rows else None
            found.append((doubt.code, doubt.field, f"{rows} {'row' if rows == 1 else 'rows'}", first))
    return found


def _doubts(asked: list[Computation], month: ReportingMonth) -> list[_Doubt]:
    """Return what to look for: each code and field once, in the rows of any population."""
    rows: dict[tuple[str, str], list[nw.Expr]] = {}
    for each in asked:
        population = each.population
        who = population.rows(month)
        for field in population.must_say:
            rows["CSCQA-CMP-007", field] = [nw.col(field).is_null()]
        for field in each.as_at:
            rows.setdefault(("CSCQA-CMP-008", field), []).append(who & (nw.col(field) > month.ends))
        for earlier, later in population.in_order:
            is_wrong = who & (nw.col(later) < nw.col(earlier))
            rows.setdefault(("CSCQA-CMP-015", later), []).append(is_wrong)
    return [
        _Doubt(code, field, reduce(or_, (each.fill_null(False) for each in found)))
        for (code, field), found in rows.items()
    ]
