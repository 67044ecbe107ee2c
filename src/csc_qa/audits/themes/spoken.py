"""The audits that say something, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from csc_qa.audits.identified import says_something
from csc_qa.audits.in_period import audits_in
from csc_qa.core.period import Period
from csc_qa.core.theme_figures import THEME_FIELDS


def audits_with_text(table: pd.DataFrame, period: Period, service_area: str | None = None) -> pd.DataFrame:
    """Return the audits of a period that say something in any of the fields; "None" and the like do not."""
    audits = audits_in(table, period)
    if service_area is not None:
        audits = audits[audits["service_area"].eq(service_area)]
    says = [says_something(audits[field]) for field in THEME_FIELDS if field in audits]
    return audits[pd.concat(says, axis=1).any(axis=1)] if says else audits.iloc[:0]


def texts_of(audits: pd.DataFrame) -> list[str]:
    """Return the texts of each audit, those of its fields as paragraphs of one."""
    fields = [audits[field].fillna("") for field in THEME_FIELDS if field in audits]
    return ["\n".join(parts) for parts in zip(*fields, strict=True)]


def audit_ids(audits: pd.DataFrame) -> tuple[str, ...]:
    """Return the references of audits in the order of the register."""
    return tuple(audits["audit_id"].sort_index().astype(str))


def by_service_area(audits: pd.DataFrame) -> tuple[tuple[str, int], ...]:
    """Return how many of the audits are from each service area, most first, then by name."""
    counts: pd.Series[Any] = audits["service_area"].fillna("Not recorded").value_counts()
    return ranked({str(area): int(number) for area, number in counts.items()})


def ranked(counts: dict[str, int]) -> tuple[tuple[str, int], ...]:
    """Return names and numbers, the largest number first, then by name."""
    pairs: Sequence[tuple[str, int]] = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return tuple(pairs)
