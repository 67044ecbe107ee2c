"""Shares of grades that stand in cells, and how they changed, by the rules of the reports."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.audits.change import judge_changes
from csc_qa.core.errors import CellError
from csc_qa.core.measured_share import MeasuredShare
from csc_qa.core.share_change import ChangeVerdict
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.reports.analysis.grade_parts import best_half_keys
from csc_qa.workflows.count_cells import count_grade_cells
from csc_qa.workflows.reports.parts.shares import measure_share


def good_share_of_cells(cells: Sequence[str | None], catalogue: Catalogue) -> MeasuredShare:
    """Return the share of graded cells in the better half of the scale: Good and Outstanding.

    Blank cells, ungraded ones and those that are no grade count neither way.
    """
    counts, scale = count_grade_cells(cells, catalogue), catalogue.framework.grade_scale
    good = sum(counts[scale[key].name] for key in best_half_keys(scale))
    return measure_share(good, sum(counts[grade.name] for grade in scale.grades))


def change_of_counts(part: float, of: float, part_before: float, of_before: float) -> ChangeVerdict:
    """Return what may be said of two shares, the later one first.

    Raises:
        CellError: a number is no count, or a part is more than its whole.
    """
    now, before = _share(part, of), _share(part_before, of_before)
    [found] = judge_changes([(before, now)])
    return found.verdict


def _share(part: float, of: float) -> MeasuredShare:
    if not (part.is_integer() and of.is_integer() and 0 <= part <= of):
        message = f"{part:g} of {of:g} is no share: whole numbers are wanted, the first not above the second"
        raise CellError.because("CSCQA-XLF-002", message, hint="Correct the numbers.")
    return measure_share(int(part), int(of))
