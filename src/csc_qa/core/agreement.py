"""Agreement: what moderation made of the auditors' grades."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from pydantic import Field

from csc_qa.core.grade import GradeScale
from csc_qa.core.model import FrozenModel


class WeightedKappa(FrozenModel):
    """Linear-weighted kappa: 1 is full agreement, 0 what chance alone would give.

    Attributes:
        low, high: 95 % interval; None where it is not defined. It rests on large numbers, and may reach
            beyond 1.
    """

    value: float
    low: float | None
    high: float | None


class MarginalTest(FrozenModel):
    """Whether moderation shifted the grades as a whole: Stuart and Maxwell's test.

    Attributes:
        statistic: chi-squared, with `degrees` of freedom.
        p_value: how often chance alone gives a shift as large, 0 to 1.
        moved: audits whose grade did not stand, on which alone the test rests.
    """

    statistic: float
    degrees: int
    p_value: float
    moved: int


class GroupAgreement(FrozenModel):
    """Agreement in one service area or audit tool."""

    label: str
    agreement: Agreement


class Leniency(FrozenModel):
    """How an auditor's grades stand against the panel's, in steps of the scale.

    Attributes:
        audits: moderated audits of this auditor.
        mean_steps: mean of the panel's rank less the auditor's; above 0 the auditor was more lenient.
            None below the least number.
        low, high: 95 % interval of the mean; None where there are too few, or all differ alike.
    """

    auditor: str = Field(repr=False)
    audits: int
    mean_steps: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def verdict(self) -> LeniencyVerdict:
        """What may be said of it."""
        if self.mean_steps is None:
            return LeniencyVerdict.TOO_FEW
        low = self.mean_steps if self.low is None else self.low
        high = self.mean_steps if self.high is None else self.high
        if low > 0:
            return LeniencyVerdict.LENIENT
        return LeniencyVerdict.STRICT if high < 0 else LeniencyVerdict.NO_DIFFERENCE


class LeniencyVerdict(StrEnum):
    """What an auditor's moderated audits show."""

    TOO_FEW = "too few to say"
    LENIENT = "more lenient than the panel"
    STRICT = "stricter than the panel"
    NO_DIFFERENCE = "no difference shown"


class Agreement(FrozenModel):
    """Original and moderated grades of the audits that have both.

    Attributes:
        scale: the grades, best first, in which the matrix is ordered.
        matrix: number of audits; rows original, columns moderated grade.
        kappa: agreement beyond chance; None where it was not reckoned or is not defined: no audits, or
            all of them of one grade before and after.

    Example:
        >>> from csc_qa.core.grade import OFSTED_SCALE
        >>> matrix = ((1, 1, 0, 0), (0, 5, 2, 0), (0, 1, 3, 0), (0, 0, 0, 1))
        >>> one = Agreement(scale=OFSTED_SCALE, matrix=matrix)
        >>> one.audits, one.exact_agreement, one.moved_up, one.moved_down
        (14, 10, 1, 3)
        >>> one.adjacent_agreement
        14
    """

    scale: GradeScale
    matrix: tuple[tuple[int, ...], ...]
    kappa: WeightedKappa | None = None

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
    def adjacent_agreement(self) -> int:
        """Audits whose grade stood or moved by one step."""
        return self._sum(lambda original, moderated: abs(moderated - original) <= 1)

    @property
    def moved(self) -> int:
        """Audits whose grade did not stand."""
        return self.audits - self.exact_agreement

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
