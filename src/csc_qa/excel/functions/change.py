"""QA_CHANGE: whether a share changed, or chance alone may bring the difference."""

from __future__ import annotations

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.workflows.share_cells import change_of_counts


def change(part: float, of: float, part_before: float, of_before: float) -> str:
    """Return the verdict in words, by the rule of the reports.

    Raises:
        CellError: a number is no count, or a part is more than its whole.
    """
    return str(change_of_counts(part, of, part_before, of_before))


FUNCTION = WorksheetFunction(
    name="change",
    group="Grades",
    summary="Higher or lower than before, if chance does not explain it; else no clear change, or too few.",
    function=change,
    arguments=(
        Argument(name="part", description="How many now, such as those Good or better", kind=CellKind.NUMBER),
        Argument(name="of", description="Out of how many now", kind=CellKind.NUMBER),
        Argument(name="part_before", description="How many before", kind=CellKind.NUMBER),
        Argument(name="of_before", description="Out of how many before", kind=CellKind.NUMBER),
    ),
    example="=QA_CHANGE(71, 122, 59, 95)",
)
