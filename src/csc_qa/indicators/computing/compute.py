"""Count the rows that indicators declare, with one and the same expression on every engine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import and_
from typing import Any

import narwhals as nw

from csc_qa.core.computation import Computation, Population, expression_of
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.indicator import Indicator, IndicatorKind
from csc_qa.core.reporting_month import ReportingMonth
from csc_qa.indicators.computing.asking import Frame, ask, whole
from csc_qa.indicators.computing.value import RATES, ComputedValue

Computable = tuple[Indicator, Computation]


def compute_values(
    indicators: Iterable[Indicator],
    tables: Mapping[int, Any],
    month: ReportingMonth,
    *,
    population: int | None = None,
) -> tuple[list[ComputedValue], list[Finding]]:
    """Return what indicators come to, in their order, and which could not be counted.

    A table that is in memory is filtered for each population and then counted; one that is not (DuckDB,
    Spark) is asked everything in one query. The expressions are the same.

    Args:
        indicators: those without a computation, or whose table is not given, are left out.
        tables: number of the list to its table: of pandas, DuckDB or whatever else narwhals takes, with the
            fields of `core.annex_a` as columns, their dates as dates.
        population: how many children under 18 live in the area; rates have no value without it.
    """
    asked = [(each, each.computation) for each in indicators if each.computation]
    counts: dict[str, tuple[int, int]] = {}
    findings: list[Finding] = []
    for number, native in tables.items():
        of_table = [each for each in asked if each[1].population.table == number]
        if of_table:
            counts |= _count_or_say(nw.from_native(native), of_table, month, findings)
    values = [_value(each, *counts[each.id], population) for each, _ in asked if each.id in counts]
    return values, findings


def _value(indicator: Indicator, numerator: int, denominator: int, population: int | None) -> ComputedValue:
    if indicator.kind is IndicatorKind.COUNT:
        return ComputedValue(indicator, numerator, None)
    return ComputedValue(indicator, numerator, population if indicator.kind in RATES else denominator)


def _count_or_say(
    frame: Frame, asked: list[Computable], month: ReportingMonth, findings: list[Finding]
) -> dict[str, tuple[int, int]]:
    """Count all at once; where that fails, each alone, so that one that is wrong leaves the others."""
    try:
        return _count(frame, asked, month)
    except Exception as error:
        if len(asked) == 1:
            message = f'the computation of "{asked[0][0].id}" failed ({type(error).__name__})'
            findings.append(make_finding("CSCQA-CMP-014", message))
            return {}
    return {
        name: counts
        for each in asked
        for name, counts in _count_or_say(frame, [each], month, findings).items()
    }


def _count(frame: Frame, asked: list[Computable], month: ReportingMonth) -> dict[str, tuple[int, int]]:
    for name, made in {name: made for _, each in asked for name, made in each.derived}.items():
        frame = frame.with_columns(**{name: made})
    counts = (
        _count_lazily(frame, asked, month)
        if isinstance(frame, nw.LazyFrame)
        else _count_eagerly(frame, asked, month)
    )
    return {each.id: (counts[f"{each.id} numerator"], counts[f"{each.id} denominator"]) for each, _ in asked}


def _count_lazily(frame: nw.LazyFrame[Any], asked: list[Computable], month: ReportingMonth) -> dict[str, int]:
    sums = {
        name: asked_sum
        for each in asked
        for name, asked_sum in _sums(each, month, [each[1].population.rows(month)]).items()
    }
    return {name: whole(value) for name, value in ask(frame, sums).items()}


def _count_eagerly(
    frame: nw.DataFrame[Any], asked: list[Computable], month: ReportingMonth
) -> dict[str, int]:
    groups: dict[Population, list[Computable]] = {}
    for each in asked:
        groups.setdefault(each[1].population, []).append(each)
    counts: dict[str, int] = {}
    for population, members in groups.items():
        columns = dict.fromkeys(field for _, each in members for field in _columns_of(each))
        rows = frame.select(*columns)
        for condition in population.steps(month):
            rows = rows.filter(condition)
        for each in members:
            sums = _sums(each, month, [])
            counts |= {name: whole(value) for name, value in ask(rows, sums).items()}
    return counts


def _sums(each: Computable, month: ReportingMonth, who: list[nw.Expr]) -> dict[str, nw.Expr]:
    indicator, computation = each
    asked = {"numerator": computation.numerator, "denominator": computation.denominator}
    sums = {}
    for name, condition in asked.items():
        conditions = [*who, *([] if condition is None else [expression_of(condition, month)])]
        sums[f"{indicator.id} {name}"] = reduce(and_, conditions).sum() if conditions else nw.len()
    return sums


def _columns_of(computation: Computation) -> tuple[str, ...]:
    return (*computation.reads, *(name for name, _ in computation.derived))
