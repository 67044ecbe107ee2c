"""OnList: a condition on one of Annex A's lists, by which a theme says which cases are its own."""

from __future__ import annotations

import narwhals as nw
from pydantic import Field

from csc_qa.core.model import FrozenModel


class OnList(FrozenModel):
    """A child meets it where a row of the child on the list does. Two are equal only if they are the same.

    Attributes:
        number: of the list, 1 to 11.
        needs: fields of the list that the expression names.
        meets: narwhals expression, true for the rows that count; None where every row does.

    Example:
        >>> OnList(number=7, needs=("latest_category",), meets=nw.col("latest_category") == "Neglect").number
        7
    """

    number: int = Field(ge=1, le=11)
    needs: tuple[str, ...] = ()
    meets: nw.Expr | None = Field(default=None, repr=False)

    # An expression answers == with another expression, so neither equality nor hash can rest on it.
    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return object.__hash__(self)
