"""Write the sample's workbook of Annex A lists: invented children, the same bytes each time."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from csc_qa.core.annex_a import ANNEX_A_LISTS, AnnexList
from csc_qa.sample.annex_a_cells import Cell, list_row
from csc_qa.sample.annex_a_children import DRAWN_UP_ON, SampleChild, sample_children
from csc_qa.sample.list_sheets import write_lists

_SEED = 1989
_CREATED = datetime(2023, 1, 3, 9, 0)
_ADOPTERS = 14
# The one column beyond Annex A's own: without it nobody could tell siblings.
_FAMILY = "family_id"


def write_annex_a(path: Path) -> Path:
    """Write lists 1 to 11 as at 31 December 2022, with the children's families beside Annex A's columns.

    Args:
        path: the file to write; one that is there is replaced.
    Returns:
        The path.
    """
    rng = Random(_SEED)
    children = sample_children(rng)
    sheets = {}
    for which in ANNEX_A_LISTS.values():
        columns = tuple(each for each in which.columns if not each.is_extra or each.field == _FAMILY)
        shown = which.model_copy(update={"columns": columns})
        sheets[f"List {which.number}"] = (shown, _rows(which, children, rng))
    write_lists(path, sheets, title="Annex A (invented sample)", created=_CREATED)
    return path


def _rows(which: AnnexList, children: list[SampleChild], rng: Random) -> list[dict[str, Cell]]:
    if which.number == 11:
        return [_adopter(which, rng) for _ in range(_ADOPTERS)]
    return [list_row(child, which, rng) for child in children if which.number in child.lists]


def _adopter(which: AnnexList, rng: Random) -> dict[str, Cell]:
    """Return somebody who wants to adopt; each stage follows the one before."""
    stages = [column.field for column in which.columns if column.field.endswith("_on")][:-2]
    reached = rng.randint(1, len(stages))
    first = DRAWN_UP_ON - timedelta(days=rng.randrange(400, 700))
    row: dict[str, Cell] = {
        field: first + timedelta(days=30 * number) for number, field in enumerate(stages[:reached])
    }
    return row | {
        "adopter_id": rng.randrange(7_000_000, 8_000_000),
        "family_id": f"A{rng.randrange(100_000, 1_000_000)}",
        "gender": rng.choice(("a) Male", "b) Female")),
        "ethnicity": "a) WBRI",
        "has_disability": "b) No",
        "is_fostering_for_adoption": rng.choice(("a) Yes", "b) No")),
        "children_placed": 1 if "placed_on" in row else 0,
    }
