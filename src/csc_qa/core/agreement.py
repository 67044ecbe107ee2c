"""Agreement: what moderation made of the auditors' grades."""

from __future__ import annotations

from collections.abc import Callable

from csc_qa.core.grade import GradeScale
from csc_qa.core.model import FrozenModel


class Agreement(FrozenModel):
    """Original and moderated grades of the audits that have both.

    Attributes:
        scale: the grades, best first, in which the matrix is ordered.
        matrix: number of audits; rows original, columns moderated grade.

    Example:
        >>> from csc_qa.core.grade import OFSTED_SCALE
        >>> matrix = ((1, 1, 0, 0), (0, 5, 2, 0), (0, 1, 3, 0), (0, 0, 0, 1))
        >>> one = Agreement(scale=OFSTED_SCALE, matrix=matrix)
        >>> one.audits, one.exact_agreement, one.moved_up, one.moved_down
        (14, 10, 1, 3)
    """

    scale: GradeScale
    matrix: tuple[tuple[int, ...], ...]

    @property
    def audits(self) -> int:
        """Number of moderated audits."""
        return sum(map(sum, self.matrix))

    @property
    def original(self) -> dict[str, int]:
        """Grade key to number of audits, as the auditors graded."""
        return {key: sum(row) for key, row in zip(self.scale.keys, self.matrix, strict=True)}

    @property
    def moderated(self) -> dict[str, int]:
        """Grade key to number of audits, after moderation."""
        columns = zip(*self.matrix, strict=True)
        return {key: sum(column) for key, column in zip(self.scale.keys, columns, strict=True)}

    @property
    def exact_agreement(self) -> int:
        """Audits whose grade stood."""
        return self._sum(lambda original, moderated: original == moderated)

    @property
    def moved_up(self) -> int:
        """Audits moderated to a better grade."""
        return self._sum(lambda original, moderated: moderated < original)

    @property
    def moved_down(self) -> int:
        """Audits moderated to a worse grade."""
        return self._sum(lambda original, moderated: moderated > original)

    def _sum(self, wanted: Callable[[int, int], bool]) -> int:
        cells = ((i, j, count) for i, row in enumerate(self.matrix) for j, count in enumerate(row))
        return sum(count for i, j, count in cells if wanted(i, j))
