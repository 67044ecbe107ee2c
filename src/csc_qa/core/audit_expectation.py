"""AuditExpectation: how many audits a year is to bring."""

from __future__ import annotations

from pydantic import Field, model_validator

from csc_qa.core.model import FrozenModel


class AuditExpectation(FrozenModel):
    """How many audits a calendar year is to bring.

    Attributes:
        key: stable, and one of its kind in the year.
        name: the audits that it is about, as reports say it.
        low, high: audits of the whole year; the same where the source has one number.
        year: for which it is given.
        programmes: spellings of the programmes whose audits count; empty where all do.
        source: where it stands, and what it leaves open.
    """

    key: str
    name: str
    low: int = Field(ge=0)
    high: int
    year: int
    programmes: tuple[str, ...] = ()
    source: str

    @model_validator(mode="after")
    def _check(self) -> AuditExpectation:
        if self.high < self.low:
            raise ValueError(f"{self.key} expects fewer audits at most than at least")
        return self

    def __str__(self) -> str:
        return f"{self.name}, {self.year}"
