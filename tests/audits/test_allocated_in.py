from __future__ import annotations

import pandas as pd

from csc_qa.audits.in_period import is_allocated_in, month_allocated_for
from csc_qa.core.period import Period


def days(*texts: str | None) -> pd.Series[pd.Timestamp]:
    return pd.to_datetime(pd.Series(texts, dtype="str"))


TABLE = pd.DataFrame(
    {
        "audit_month": days("2023-01-01", None, None, None),
        "allocated_on": days("2023-02-03", "2023-01-03", None, None),
        "completed_on": days("2023-03-01", "2023-02-01", "2023-01-31", None),
    }
)


def test_audit_month_comes_first_then_allocation_then_completion() -> None:
    found = month_allocated_for(TABLE).dt.strftime("%Y-%m-%d").tolist()
    assert found[:3] == ["2023-01-01", "2023-01-03", "2023-01-31"]
    assert pd.isna(found[3])


def test_audit_without_any_date_is_in_no_period() -> None:
    assert is_allocated_in(TABLE, Period.parse("2023-01")).tolist() == [True, True, True, False]
    assert not is_allocated_in(TABLE, Period.parse("2023-02")).any()
