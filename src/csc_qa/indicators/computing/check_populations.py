"""Say what is odd about a whole population: nobody in it, somebody twice, or a list that is too short."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import narwhals as nw

from csc_qa.core.computation import Population
from csc_qa.core.reporting_month import ReportingMonth
from csc_qa.indicators.computing.asking import Frame, ask, whole

Doubt = tuple[str, str, str]
"""Code of the finding, the field it is about (empty for none), and the detail."""


def check_populations(frame: Frame, populations: Iterable[Population], month: ReportingMonth) -> list[Doubt]:
    """Return each doubt about the populations of one table, every code and field once."""
    found: dict[tuple[str, str], Doubt] = {}
    sizes: list[int] = []
    for population in populations:
        who = population.rows(month)
        size = whole(ask(frame, {"rows": who.sum()})["rows"])
        doubts = _of_events(frame, population, month, size) if population.begins else _of_children(frame, who)
        for doubt in doubts:
            found.setdefault(doubt[:2], doubt)
        if not population.begins:
            sizes.append(size)
    if sizes and not any(sizes):
        found["CSCQA-CMP-012", ""] = ("CSCQA-CMP-012", "", month.period.label)
    return list(found.values())


def _of_events(frame: Frame, population: Population, month: ReportingMonth, size: int) -> Iterator[Doubt]:
    if not size:
        yield "CSCQA-CMP-012", population.begins, month.period.label
    elif population.reaches_back is not None:
        wanted = population.reaches_back(month)
        first = ask(frame, {"first": nw.col(population.begins).min()})["first"]
        if (first.year, first.month) > (wanted.year, wanted.month):
            detail = f"it begins on {first:%d/%m/%Y}, and should on {wanted:%d/%m/%Y}"
            yield "CSCQA-CMP-009", population.begins, detail


def _of_children(frame: Frame, who: nw.Expr) -> Iterator[Doubt]:
    blank = nw.col("child_id").is_null().sum()
    sums = {"rows": nw.len(), "blank": blank, "different": nw.col("child_id").n_unique()}
    counts = {name: whole(value) for name, value in ask(frame.filter(who), sums).items()}
    children = counts["different"] - (1 if counts["blank"] else 0)
    if surplus := counts["rows"] - counts["blank"] - children:
        yield "CSCQA-CMP-010", "child_id", f"{surplus} too many"
