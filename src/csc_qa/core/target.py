"""Target and Comparator: what an indicator is held against, and from when to when."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import model_validator

from csc_qa.core.model import FrozenModel
from csc_qa.core.threshold import Threshold


class ComparatorGroup(StrEnum):
    """Whose figure a comparator is."""

    PREVIOUS_YEAR = "previous year"
    STATISTICAL_NEIGHBOURS = "statistical neighbours"
    SOUTH_EAST = "South East"
    ENGLAND = "England"


class DatedLimit(FrozenModel):
    """A limit that holds for some time.

    Attributes:
        indicator: id of the indicator.
        threshold: the limit.
        printed: the cell as it was printed.
        section: section of the report in which it is printed; tables may disagree.
        valid_from: first day; None where it has always held.
        valid_to: last day; None where it holds until further notice.
        source: document.
    """

    indicator: str
    threshold: Threshold
    printed: str = ""
    section: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    source: str = ""

    @model_validator(mode="after")
    def _check(self) -> DatedLimit:
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError(f"the limit of {self.indicator} ends before it starts to hold")
        return self

    def is_valid_on(self, day: date) -> bool:
        """Say whether the limit holds on the day."""
        starts = self.valid_from is None or self.valid_from <= day
        return starts and (self.valid_to is None or day <= self.valid_to)

    def __str__(self) -> str:
        return str(self.threshold)


class Target(DatedLimit):
    """What the authority means to reach."""


class Comparator(DatedLimit):
    """What others, or the authority a year before, reached."""

    group: ComparatorGroup
