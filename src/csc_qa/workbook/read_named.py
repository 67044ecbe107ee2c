"""Read columns whose cells name something: grades, service areas, tools, people and themes."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from rapidfuzz import fuzz, process

from csc_qa.core.grade import GradeScale
from csc_qa.core.spelling import Spellings, fold
from csc_qa.core.typed_text import read_text
from csc_qa.workbook.distinct import Cells, DistinctColumn, Fault, read_distinct

# A spelling as like a known one as this is taken for it, with a finding that asks to check.
_ALIKE = 90.0
_SHORTEST_LIKENESS = 5
# What people write in a column of moderated grades where the auditor's grade stands.
AGREED = Spellings(
    (text, True)
    for text in (
        "Agreed",
        "Upheld",
        "No change",
        "Same",
        "Same grade",
        "Unchanged",
        "Grade agreed",
        "As audited",
    )
)


def read_names(cells: Cells, known: Spellings[str], unknown_code: str) -> DistinctColumn:
    """Read a column of names that plugins declare; others keep the form they were first typed in."""
    first_forms: dict[str, str] = {}

    def read(cell: object) -> object:
        text = read_text(cell)
        return None if text is None or not fold(text) else known.find(text) or Fault(unknown_code)

    column = read_distinct(cells, read)
    for position, fault in list(column.faults.items()):
        text = read_text(column.cells[position]) or ""
        alike = _find_alike(text, known.folded())
        if alike is not None:
            column.values[position] = alike
            fault.code = "CSCQA-REG-009"
            fault.message = f'read as "{alike}" by its likeness'
        else:
            column.values[position] = first_forms.setdefault(fold(text), text)
    return column


def read_free_names(cells: Cells) -> DistinctColumn:
    """Read a column of people or themes: forms that differ in case or space only become the commonest."""
    column = read_distinct(cells, read_text)
    counts = np.bincount(column.codes, minlength=len(column.cells))
    commonest: dict[str, int] = {}
    for position, value in enumerate(column.values):
        if value is not None:
            best = commonest.setdefault(fold(value), position)
            if counts[position] > counts[best]:
                commonest[fold(value)] = position
    for position, value in enumerate(column.values):
        if value is not None:
            column.values[position] = column.values[commonest[fold(value)]]
    return column


def read_grades(
    cells: Cells,
    scale: GradeScale,
    areas: Cells,
    own_spellings: Mapping[str, Spellings[str]],
    original: Cells | None = None,
) -> DistinctColumn:
    """Read a column of grades.

    Args:
        areas: service area of every row.
        own_spellings: service area to its own spellings, which come first in its rows.
        original: the auditor's grades, which "agreed" in a column of moderated grades stands for.

    Returns:
        Grade keys, None where ungraded; an area's own spelling, and "agreed", are no faults in their rows.
    """
    column = read_distinct(cells, lambda cell: _read_grade(cell, scale))
    for area, spellings in own_spellings.items():
        of_area = areas == area
        for position in np.unique(column.codes[of_area]):
            key = spellings.find(read_text(column.cells[position]) or "")
            if key is not None:
                column.give(of_area & (column.codes == position), key)
    if original is not None:
        _follow_original(column, original)
    return column


def _follow_original(column: DistinctColumn, original: Cells) -> None:
    for position in list(column.faults):
        if AGREED.find(str(column.cells[position])):
            rows = column.codes == position
            for key in set(original[rows]):
                column.give(rows & (original == key), key)


def _read_grade(cell: object, scale: GradeScale) -> object:
    text = read_text(cell)
    if text is None or not fold(text) or scale.is_ungraded(text):
        return None
    grade = scale.find(text)
    return grade.key if grade else Fault("CSCQA-REG-003")


def _find_alike(text: str, known: Mapping[str, str]) -> str | None:
    folded = fold(text)
    if len(folded) < _SHORTEST_LIKENESS:
        return None
    likely = [spelling for spelling in known if len(spelling) >= _SHORTEST_LIKENESS]
    found = process.extract(folded, likely, scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE, limit=5)
    names = {known[spelling] for spelling, _, _ in found}
    return names.pop() if len(names) == 1 else None
