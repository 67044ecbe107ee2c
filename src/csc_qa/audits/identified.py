"""Does a text say anything, or only that there is nothing to say?"""

from __future__ import annotations

from typing import Any

import pandas as pd

from csc_qa.core.spelling import fold

_NOTHING = {
    "",
    "na",
    "n a",
    "nil",
    "no",
    "none",
    "none identified",
    "none noted",
    "none needed",
    "none required",
    "no action",
    "no actions",
    "no further action",
    "nfa",
    "no learning",
    "nothing",
    "nothing to add",
    "not applicable",
    "tbc",
    "as above",
    "see above",
}
_LONGEST = 24


def says_something(texts: pd.Series[str]) -> pd.Series[bool]:
    """Say for each text whether it names anything; "None", "N/A" and the like do not.

    Example:
        >>> says_something(pd.Series(["Chronology out of date", "N/A", "none identified.", None])).tolist()
        [True, False, False, False]
    """
    distinct = set(texts.dropna().to_numpy(dtype=object).tolist())
    empty = {text for text in distinct if len(text) <= _LONGEST and fold(text) in _NOTHING}
    says: pd.Series[Any] = texts.notna() & ~texts.isin(empty)
    return says
