"""GradeCount: how many audits of a group have each grade."""

from __future__ import annotations

from csc_qa.core.model import FrozenModel


class GradeCount(FrozenModel):
    """One row of a grade table.

    Attributes:
        label: name of the group.
        grades: grade key to number of audits, best first.
        ungraded: reviews without a grade.

    Example:
        >>> row = GradeCount(label="Jigsaw", grades={"good": 3, "inadequate": 1}, ungraded=2)
        >>> row.graded, row.total
        (4, 6)
    """

    label: str
    grades: dict[str, int]
    ungraded: int = 0

    @property
    def graded(self) -> int:
        """Number of graded audits."""
        return sum(self.grades.values())

    @property
    def total(self) -> int:
        """Number of audits and reviews."""
        return self.graded + self.ungraded
