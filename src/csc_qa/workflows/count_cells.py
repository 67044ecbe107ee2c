"""Count grades that stand in cells: by grade, by service area, before and after moderation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from csc_qa.core.agreement import Agreement
from csc_qa.core.errors import CellError, GradeError
from csc_qa.core.grade import Grade, GradeScale
from csc_qa.core.spelling import Spellings, fold
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workbook.read_named import AGREED

UNGRADED, NOT_A_GRADE, TOTAL, NO_AREA = "Ungraded", "Not a grade", "Total", "Not recorded"
Rows = Sequence[Sequence[Any]]


def count_grade_cells(cells: Sequence[str | None], catalogue: Catalogue) -> dict[str, int]:
    """Return the number of cells by grade name, best first, then "Ungraded" and "Total".

    Blank cells are not counted. Cells that are no grade stand under "Not a grade", where there are any.
    """
    scale = catalogue.framework.grade_scale
    names: Counter[str] = Counter()
    for cell, number in Counter(cells).items():
        if cell:
            names[_name(cell, scale)] += number
    counts = {name: names[name] for name in (*(grade.name for grade in scale.grades), UNGRADED)}
    wrong = {NOT_A_GRADE: names[NOT_A_GRADE]} if names[NOT_A_GRADE] else {}
    return counts | wrong | {TOTAL: names.total()}


def count_by_area(areas: Rows, grades: Rows, catalogue: Catalogue) -> list[list[Any]]:
    """Return a table of audits by service area and grade: header, areas, totals.

    A row with neither area nor grade is passed over; a blank grade counts as ungraded.

    Raises:
        CellError: the ranges are not columns of one length.
    """
    known = Spellings(
        (text, area.name) for area in catalogue.service_areas.values() for text in area.spellings
    )
    scale = catalogue.framework.grade_scale
    columns = [*(grade.name for grade in scale.grades), UNGRADED, NOT_A_GRADE]
    counts: dict[str, dict[str, int]] = {}
    typed: dict[str, str] = {}
    for (area, grade), number in Counter(_paired(areas, grades)).items():
        if area or grade:
            name = (known.find(area) or typed.setdefault(fold(area), area)) if area else NO_AREA
            row = counts.setdefault(name, dict.fromkeys(columns, 0))
            row[_name(grade, scale) if grade else UNGRADED] += number
    if not any(row[NOT_A_GRADE] for row in counts.values()):
        columns.remove(NOT_A_GRADE)
    order = [area.name for area in catalogue.service_areas.values() if area.name in counts]
    order += sorted(set(counts) - set(order) - {NO_AREA}) + [NO_AREA] * (NO_AREA in counts)
    rows = [(name, [counts[name][column] for column in columns]) for name in order]
    rows.append((TOTAL, [sum(row[column] for row in counts.values()) for column in columns]))
    return [["Service area", *columns, TOTAL], *([name, *numbers, sum(numbers)] for name, numbers in rows)]


def agreement_of_cells(original: Rows, moderated: Rows, catalogue: Catalogue) -> Agreement:
    """Return what moderation made of the grades; rows without both grades are left out.

    Raises:
        CellError: the ranges are not columns of one length.
        GradeError: a cell is no grade.
    """
    scale = catalogue.framework.grade_scale
    matrix = [[0] * len(scale.grades) for _ in scale.grades]
    for pair, number in Counter(grade_pairs(original, moderated, scale)).items():
        if pair is not None:
            matrix[pair[0].rank - 1][pair[1].rank - 1] += number
    return Agreement(scale=scale, matrix=tuple(map(tuple, matrix)))


def grade_pairs(original: Rows, moderated: Rows, scale: GradeScale) -> list[tuple[Grade, Grade] | None]:
    """Return the auditor's and the moderated grade of every row; None for rows without both.

    Raises:
        CellError: the ranges are not columns of one length.
        GradeError: a cell is no grade.
    """
    pairs = _paired(original, moderated)
    _check_grades(pairs, scale)
    known = {pair: _grades(*pair, scale) for pair in set(pairs)}
    return [known[pair] for pair in pairs]


def _grades(before: Any, after: Any, scale: GradeScale) -> tuple[Grade, Grade] | None:
    if not before or not after or scale.is_ungraded(before) or scale.is_ungraded(after):
        return None
    first = scale.parse(before)
    return first, moderated_grade(after, first, scale)


def _check_grades(pairs: Sequence[tuple[Any, Any]], scale: GradeScale) -> None:
    wrong = {pair: column for pair in set(pairs) if (column := _wrong_column(*pair, scale))}
    for at, pair in enumerate(pairs, start=1):
        if pair in wrong:
            expected = ", ".join(grade.name for grade in scale.grades)
            message = f"row {at} of {wrong[pair]}: not a grade of this scale. Expected: {expected}"
            raise GradeError.because("CSCQA-GRD-001", message)


def _wrong_column(before: Any, after: Any, scale: GradeScale) -> str | None:
    """Return which of the two is no grade, where both would count."""
    if not before or not after or scale.is_ungraded(before) or scale.is_ungraded(after):
        return None
    if scale.find(before) is None:
        return "original"
    return None if AGREED.find(after) or scale.find(after) else "moderated"


def moderated_grade(text: str, original: Grade, scale: GradeScale) -> Grade:
    """Return the moderated grade; "agreed", "upheld" and the like stand for the original one.

    Raises:
        GradeError: the text is no grade.
    """
    return original if AGREED.find(text) else scale.parse(text)


def _name(text: str, scale: GradeScale) -> str:
    if scale.is_ungraded(text):
        return UNGRADED
    grade = scale.find(text)
    return grade.name if grade else NOT_A_GRADE


def _paired(first: Rows, second: Rows) -> list[tuple[Any, Any]]:
    if len(first) != len(second) or {len(row) for row in (*first, *second)} != {1}:
        raise CellError.because("CSCQA-XLF-004", "the ranges are not two columns of the same rows")
    return [(one[0], other[0]) for one, other in zip(first, second, strict=True)]
