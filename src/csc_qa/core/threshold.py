"""Threshold: a typed limit, read from what people write in a target or comparator column."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum

from csc_qa.core.errors import ThresholdError
from csc_qa.core.model import FrozenModel
from csc_qa.core.spelling import Spellings


class ThresholdState(StrEnum):
    """Whether there is a limit at all, and if not, why."""

    SET = "set"
    NOT_SET = "not set"
    TO_BE_CONFIRMED = "TBC"
    NOT_APPLICABLE = "N/A"


class Comparison(StrEnum):
    """How a value is held against the limit; NONE leaves it to the indicator's polarity."""

    NONE = ""
    LESS_THAN = "<"
    AT_MOST = "≤"
    GREATER_THAN = ">"
    AT_LEAST = "≥"


_STATES = Spellings(
    {
        "Not set": ThresholdState.NOT_SET,
        "None": ThresholdState.NOT_SET,
        "No target": ThresholdState.NOT_SET,
        "TBC": ThresholdState.TO_BE_CONFIRMED,
        "To be confirmed": ThresholdState.TO_BE_CONFIRMED,
        "TBA": ThresholdState.TO_BE_CONFIRMED,
        "N/A": ThresholdState.NOT_APPLICABLE,
        "NA": ThresholdState.NOT_APPLICABLE,
        "Not applicable": ThresholdState.NOT_APPLICABLE,
    }
)
_COMPARISONS = {
    "<=": Comparison.AT_MOST,
    "≤": Comparison.AT_MOST,
    "<": Comparison.LESS_THAN,
    ">=": Comparison.AT_LEAST,
    "≥": Comparison.AT_LEAST,
    ">": Comparison.GREATER_THAN,
}
_NUMBER = re.compile(
    r"(?P<sign><=|>=|[<>≤≥])?\s*(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*"
    r"(?P<unit>%|[kKmM])?\s*(?P<cumulative>\(?\s*(?:ac)?cumulative\s*\)?)?",
    re.IGNORECASE,
)
_MULTIPLES = {"k": Decimal(1000), "m": Decimal(1_000_000)}


class Threshold(FrozenModel):
    """A limit, or the reason why there is none.

    Attributes:
        state: SET where there is a limit.
        value: the limit: a percentage from 0 to 100 where `is_percentage`, else a number as printed.
        comparison: what is printed before it.
        is_percentage: a percent sign is printed.
        is_cumulative: the limit is for the year so far, not for the month.

    Example:
        >>> Threshold.parse("<17K")
        Threshold(<17,000)
        >>> Threshold.parse("700 (accumulative)").is_cumulative
        True
        >>> Threshold.parse("0.87").as_percentage() == Threshold.parse("87%")
        True
    """

    state: ThresholdState = ThresholdState.SET
    value: Decimal | None = None
    comparison: Comparison = Comparison.NONE
    is_percentage: bool = False
    is_cumulative: bool = False

    @classmethod
    def parse(cls, text: str | float | None) -> Threshold:
        """Read a limit; an empty cell is one that is not set.

        Raises:
            ThresholdError: the text is in none of the forms that people print.
        """
        plain = "" if text is None else str(text).replace("\u00a0", " ").strip()
        if not plain or plain in {"-", "–", "—"}:
            return cls(state=ThresholdState.NOT_SET)
        if state := _STATES.find(plain):
            return cls(state=state)
        found = _NUMBER.fullmatch(plain)
        if not found:
            raise ThresholdError.because("CSCQA-THR-001", f'"{plain}" is not a threshold')
        unit = (found["unit"] or "").lower()
        return cls(
            value=Decimal(found["number"].replace(",", "")) * _MULTIPLES.get(unit, Decimal(1)),
            comparison=_COMPARISONS.get(found["sign"] or "", Comparison.NONE),
            is_percentage=unit == "%",
            is_cumulative=bool(found["cumulative"]),
        )

    def as_percentage(self) -> Threshold:
        """Return the limit as a percentage: 0.87 under a percentage indicator means 87%."""
        if self.value is None or self.is_percentage:
            return self
        value = self.value * 100 if self.value <= 1 else self.value
        return self.model_copy(update={"value": value.normalize(), "is_percentage": True})

    def __bool__(self) -> bool:
        return self.state is ThresholdState.SET

    def __str__(self) -> str:
        if self.value is None:
            return str(self.state)
        percent = "%" if self.is_percentage else ""
        cumulative = " (cumulative)" if self.is_cumulative else ""
        number = self.value.normalize()
        return f"{self.comparison}{number:,f}{percent}{cumulative}"

    def __repr__(self) -> str:
        return f"Threshold({self})"
