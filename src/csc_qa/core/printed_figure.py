"""PrintedFigure: a cell of a performance table, with what it says about its own numbers."""

from __future__ import annotations

import re
from decimal import Decimal
from math import isfinite

from csc_qa.core.errors import PrintedFigureError
from csc_qa.core.model import FrozenModel

_NO_FIGURE = {"", "tbc", "tba", "n/a", "na", "-", "–", "—", "not available", "not applicable", "nil return"}
_COUNT = r"\d{1,3}(?:,\d{3})+|\d+"
_FIGURE = re.compile(
    rf"(?P<value>(?:{_COUNT})(?:\.\d+)?)\s*(?P<percent>%)?"
    rf"\s*(?:[(\[]\s*(?P<numerator>{_COUNT})\s*(?:/|of|out of)\s*(?P<denominator>{_COUNT})\s*[)\]])?",
    re.IGNORECASE,
)


class PrintedFigure(FrozenModel):
    """A figure as printed.

    Attributes:
        value: the figure; a percentage from 0 to 100 where `is_percentage`; None where the cell says
            that there is none (`TBC`, `N/A`, a dash).
        decimals: as many as were printed.
        numerator, denominator: those printed beside it, or None.

    Example:
        >>> figure = PrintedFigure.parse("45% (115/252)")
        >>> figure.value, figure.numerator, figure.denominator
        (Decimal('45'), 115, 252)
        >>> figure.own_percentage
        Decimal('46')
    """

    value: Decimal | None = None
    is_percentage: bool = False
    decimals: int = 0
    numerator: int | None = None
    denominator: int | None = None

    @classmethod
    def parse(cls, text: str | float | None) -> PrintedFigure:
        """Read a cell.

        Raises:
            PrintedFigureError: it is in none of the forms that tables print.
        """
        if isinstance(text, float) and isfinite(text):
            text = int(text) if text.is_integer() else f"{Decimal(repr(float(text))):f}"
        plain = " ".join(str("" if text is None else text).replace("\u00a0", " ").split())
        if plain.casefold() in _NO_FIGURE:
            return cls()
        found = _FIGURE.fullmatch(plain)
        if not found or len(plain) > 200:
            raise PrintedFigureError.because("CSCQA-FIG-001")
        value = found["value"].replace(",", "")
        numbers = {
            name: int(found[name].replace(",", ""))
            for name in ("numerator", "denominator")
            if found[name] is not None
        }
        return cls(
            value=Decimal(value),
            is_percentage=found["percent"] is not None,
            decimals=len(value.partition(".")[2]),
            **numbers,
        )

    @property
    def own_percentage(self) -> Decimal | None:
        """The percentage that its own numbers give, rounded half up as it is printed; None without them."""
        if self.numerator is None or not self.denominator:
            return None
        parts = (200 * 10**self.decimals * self.numerator + self.denominator) // (2 * self.denominator)
        return Decimal(f"{parts}e-{self.decimals}")

    def as_percentage(self) -> PrintedFigure:
        """Return the figure as a percentage: 0.79 under a percentage indicator means 79%.

        A figure that its own numbers give as it stands, such as 0.9 (3/333), is a percentage already.

        Example:
            >>> str(PrintedFigure.parse("0.790").as_percentage().value)
            '79.0'
        """
        if self.value is None or self.is_percentage:
            return self
        if self.value > 1 or self.own_percentage == self.value:
            return self.model_copy(update={"is_percentage": True})
        decimals = max(self.decimals - 2, 0)
        value = (self.value * 100).quantize(Decimal(1).scaleb(-decimals))
        return self.model_copy(update={"value": value, "is_percentage": True, "decimals": decimals})

    @property
    def fault(self) -> str | None:
        """What is wrong with it, in a few words; None where it is right, or says nothing to check."""
        if self.numerator is None or self.denominator is None or self.value is None:
            return None
        if self.denominator == 0:
            return "the denominator is 0"
        if self.numerator > self.denominator and self.is_percentage:
            return f"{self.numerator} of {self.denominator} is more than all"
        own = self.own_percentage
        if self.is_percentage and own != self.value:
            return f"{self.numerator} of {self.denominator} is {own}%, not {self.value}%"
        return None
