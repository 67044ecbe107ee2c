"""Computation: how an indicator is computed from lists of cases, declared once for every engine."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import reduce
from operator import and_

import narwhals as nw

from csc_qa.core.model import FrozenModel
from csc_qa.core.reporting_month import ReportingMonth

Condition = nw.Expr | Callable[[ReportingMonth], nw.Expr]
"""An expression that holds or not for each row of a table, or what gives it for a month."""


def expression_of(condition: Condition, month: ReportingMonth) -> nw.Expr:
    """Return the expression of a condition for a month."""
    return condition if isinstance(condition, nw.Expr) else condition(month)


class _Declared(FrozenModel):
    """What is equal to itself only: two expressions cannot be compared, since that makes a third."""

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


class Population(_Declared):
    """Whom an indicator is about: some rows of one table.

    Attributes:
        table: number of the Annex A list, or `core.annex_a.SUPERVISION.number`.
        who: the rows; several conditions, all of which hold, go from quick to slow, so that a table in memory
            tries the slow ones on few rows.
        columns: the fields it reads.
        must_say: those of them that no row may leave blank: without them nobody can say if it belongs.
        in_order: pairs of date fields, the second of which cannot come before the first.
        begins: the field of dates by which the rows happen; empty where they are a state of things.
        reaches_back: the first day of which the table must have rows, for those that look back.
        is_of_children: each row is a child, who should stand there once; else each row is an event.
    """

    table: int
    who: Condition | tuple[Condition, ...]
    columns: tuple[str, ...]
    must_say: tuple[str, ...] = ()
    in_order: tuple[tuple[str, str], ...] = ()
    begins: str = ""
    reaches_back: Callable[[ReportingMonth], datetime] | None = None
    is_of_children: bool = False

    def steps(self, month: ReportingMonth) -> list[nw.Expr]:
        """Return its conditions for a month, the quickest first."""
        conditions = self.who if isinstance(self.who, tuple) else (self.who,)
        return [expression_of(each, month) for each in conditions]

    def rows(self, month: ReportingMonth) -> nw.Expr:
        """Return the one expression that holds for its rows in a month."""
        return reduce(and_, self.steps(month))


class Computation(_Declared):
    """An indicator's numbers: conditions on the rows of its population.

    Attributes:
        population: the rows it starts from.
        numerator: those of them that are counted; the whole population where not given.
        denominator: those of them they are counted out of; the whole population where not given. A count has
            none, and a rate is out of the people who live in the area, who stand in no list.
        columns: further fields that numerator and denominator read.
        optional: further fields they read where the table has them.
        as_at: date fields of what happened last, which cannot lie after the end of the month.
        derived: columns made before anything is counted, such as the day of the row before: name and
            expression, which may read those made before it.
    """

    population: Population
    numerator: Condition | None = None
    denominator: Condition | None = None
    columns: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    as_at: tuple[str, ...] = ()
    derived: tuple[tuple[str, nw.Expr], ...] = ()

    @property
    def needs(self) -> tuple[str, ...]:
        """The fields without which it cannot be computed."""
        return tuple(dict.fromkeys((*self.population.columns, *self.columns)))

    @property
    def reads(self) -> tuple[str, ...]:
        """All fields it reads."""
        return tuple(dict.fromkeys((*self.needs, *self.optional)))
