"""QualityMeasure: how many audits did one of the things that make an audit worth its while."""

from __future__ import annotations

from csc_qa.core.model import FrozenModel


class QualityMeasure(FrozenModel):
    """One measure of the quality of the audits themselves.

    Attributes:
        key: stable id, such as `has_learning`.
        name: as tables say it.
        said: what such audits do, after "audits", such as `record learning`; the name where it is empty.
        short_name: for the head of a narrow column.
        count: audits that did it; None where the register has no column that would show it.
        of: audits that could have.

    Example:
        >>> learning = QualityMeasure(key="l", name="Records learning", short_name="L", count=3, of=12)
        >>> learning.percent
        25.0
    """

    key: str
    name: str
    short_name: str
    said: str = ""
    count: int | None
    of: int

    @property
    def percent(self) -> float | None:
        """Percentage from 0 to 100 with one decimal; None where it is not known."""
        return None if self.exact_percent is None else round(self.exact_percent, 1)

    @property
    def exact_percent(self) -> float | None:
        """Percentage to be rounded by whoever shows it, as what is rounded twice may come out wrong."""
        return None if self.count is None or not self.of else 100 * self.count / self.of
