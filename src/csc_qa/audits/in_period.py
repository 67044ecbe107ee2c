"""Which audits belong to a period."""

from __future__ import annotations

import pandas as pd

from csc_qa.core.period import Period


def audits_in(table: pd.DataFrame, period: Period | None) -> pd.DataFrame:
    """Return the completed audits and reviews of a period; of all time where it is None.

    An audit belongs to the period of its completion date, else of its audit month; one with neither
    belongs to no period. An allocated audit that is not done yet is in none.
    """
    done = table["is_completed"]
    if period is None:
        return table[done]
    day = table["belongs_on"]
    return table[done & (day >= pd.Timestamp(period.start)) & (day <= pd.Timestamp(period.end))]
