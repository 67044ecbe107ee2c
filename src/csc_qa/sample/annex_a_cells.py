"""What stands in the cells of the sample's Annex A lists, by the kind of the column."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from csc_qa.core.annex_a import AnnexColumn, AnnexList, ColumnKind
from csc_qa.sample.annex_a_children import DRAWN_UP_ON, SampleChild

Cell = str | int | date | None

_FEW = (0, 0, 0, 0, 1, 1, 2, 3)
_ENDED = 0.12
_STARTED_WITHIN = 500
# Columns that say why something ended, and the field of the day on which it did.
_REASONS = {
    "closure_reason": "cin_closed_on",
    "ceased_reason": "care_ceased_on",
    "no_longer_reason": "no_longer_decided_on",
}
_MOSTLY_BLANK = frozenset(("care_ceased_on", "cin_closed_on", "plan_ended_on", "adopted_on"))
_NEVER_IN_SAMPLE = frozenset(("no_longer_decided_on", "fostering_for_adoption_on", "left_on", "left_reason"))


def list_row(child: SampleChild, which: AnnexList, rng: Random) -> dict[str, Cell]:
    """Return a child's row on a list, field to cell."""
    row: dict[str, Cell] = {
        "child_id": int(child.child_id),
        "family_id": child.family_id,
        "date_of_birth": child.born_on,
        "age": (DRAWN_UP_ON - child.born_on).days // 365,
        "gender": child.gender,
        "ethnicity": child.ethnicity,
        "has_disability": "a) Yes" if child.has_disability else "b) No",
        "allocated_team": child.team,
        "organisation": child.team,
        "allocated_worker": child.worker,
    }
    started = max(child.born_on, DRAWN_UP_ON - timedelta(days=rng.randrange(20, _STARTED_WITHIN)))
    for column in which.columns:
        if column.field not in row and not column.is_extra:
            row[column.field] = _cell(column, which, started, rng)
    for reason, ended in _REASONS.items():
        if reason in row and row.get(ended) is None:
            row[reason] = None
    return {
        field: _standard(which.column(field), cell)
        for field, cell in row.items()
        if any(column.field == field for column in which.columns)
    }


def _cell(column: AnnexColumn, which: AnnexList, started: date, rng: Random) -> Cell:
    if column.field in _NEVER_IN_SAMPLE:
        return None
    if column.kind is ColumnKind.DATE:
        return _day(column, which, started, rng)
    if column.kind is ColumnKind.CODE and column.codes is not None:
        return rng.choice(column.codes.keys)
    cells: dict[ColumnKind, tuple[Cell, ...]] = {
        ColumnKind.NUMBER: _FEW,
        ColumnKind.YES_NO: ("a) Yes", "b) No", "b) No"),
        ColumnKind.POSTCODE: ("XX1 1XX",),
    }
    return rng.choice(cells.get(column.kind, (None,)))


def _day(column: AnnexColumn, which: AnnexList, started: date, rng: Random) -> date | None:
    """Return a day of the case: none before it began, and mostly none for its end."""
    if column.field == which.starts:
        return started
    if column.field in _MOSTLY_BLANK and rng.random() > _ENDED:
        return None
    return started + timedelta(days=rng.randint(0, (DRAWN_UP_ON - started).days))


def _standard(column: AnnexColumn, cell: Cell) -> Cell:
    """Return a code as Annex A spells it, and every other cell as it is."""
    if column.codes is None or cell is None:
        return cell
    return next(code.standard for code in column.codes.codes if code.key == cell)
