"""Where an audit stands in its cycle, from its dates: one audit at a time, and a whole table."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np
import pandas as pd

from csc_qa.core.audit import Audit

T = TypeVar("T")

# What shows that an audit was done where its date is missing.
_RESULTS = ("grade", "moderated_grade", "strengths", "areas_for_improvement", "actions", "learning")
_LATER = ("overseen_on", "uploaded_on", "moderated_on")


class AuditState(StrEnum):
    """How far an audit has come, in the order of the cycle."""

    ALLOCATED = "allocated"
    COMPLETED = "completed"
    OVERSEEN = "overseen"
    DISPUTED = "disputed"
    UPLOADED = "uploaded"
    MODERATED = "moderated"
    CLOSED = "closed"


class CycleFlags(NamedTuple, Generic[T]):
    """What has happened to an audit: a bool for one, or a column of them for a table.

    Attributes:
        completed: done, by its date or, where that is missing, by what it says.
        moderated: by date or grade.
        disputed: the dispute is open: nothing that settles it has happened.
        is_review: done without allocation and without grade: it follows no cycle.
        must_be_moderated: the auditor gave the worst grade.
        stands: the worst grade stood in moderation.
        re_audited: a later audit of the case, that names this one, is done.
    """

    completed: T
    overseen: T
    uploaded: T
    moderated: T
    disputed: T
    is_review: T
    must_be_moderated: T
    stands: T
    re_audited: T


def audit_state(
    audit: Audit, *, worst: str | None = None, as_of: date | None = None, is_re_audited: bool = False
) -> AuditState:
    """Return the state of an audit.

    The furthest step that has happened decides. An open dispute counts after completion, until upload or
    moderation settles it. Closed is what the cycle asks nothing more of: it is on the child's file; the
    worst grade has been moderated; and where it stood, the case has been audited again.

    Args:
        worst: key of the grade that must be moderated.
        as_of: dates after it have not happened yet.
        is_re_audited: an audit that names this one as the one it repeats is done.

    Example:
        >>> audit_state(Audit(audit_id="A1", allocated_on=date(2023, 1, 3)))
        <AuditState.ALLOCATED: 'allocated'>
        >>> done = Audit(audit_id="A1", completed_on=date(2023, 1, 20), allocated_on=date(2023, 1, 3))
        >>> audit_state(done), audit_state(done, as_of=date(2023, 1, 10))
        (<AuditState.COMPLETED: 'completed'>, <AuditState.ALLOCATED: 'allocated'>)
    """
    flags = flags_of_audit(audit, worst=worst, as_of=as_of, is_re_audited=is_re_audited)
    return next((state for state, holds in _states(flags) if holds), AuditState.ALLOCATED)


def audit_states(
    table: pd.DataFrame, *, worst: str | None = None, as_of: date | None = None
) -> pd.Series[str]:
    """Return the state of every audit of a table, as `audit_state` gives it.

    Args:
        table: audits table; grades are grade keys. Re-audits are found in it.
    """
    flags = flags_of_table(table, worst=worst, as_of=as_of)
    pairs = _states(flags)
    names = np.select(
        [holds.to_numpy(dtype=bool) for _, holds in pairs],
        [state.value for state, _ in pairs],
        default=AuditState.ALLOCATED.value,
    )
    return pd.Series(names, index=table.index, dtype="str", name="state")


def flags_of_audit(
    audit: Audit, *, worst: str | None = None, as_of: date | None = None, is_re_audited: bool = False
) -> CycleFlags[bool]:
    """Return what has happened to one audit by a day."""

    def happened(name: str) -> bool:
        day: date | None = getattr(audit, name)
        return day is not None and (as_of is None or day <= as_of)

    has_result = any(getattr(audit, name) is not None for name in _RESULTS)
    return _flags(
        completed=happened("completed_on")
        or (audit.completed_on is None and (has_result or any(map(happened, _LATER)))),
        overseen=happened("overseen_on"),
        uploaded=happened("uploaded_on"),
        moderated=happened("moderated_on")
        or (audit.moderated_on is None and audit.moderated_grade is not None),
        disputed=bool(audit.is_disputed),
        follows_cycle=audit.allocated_on is not None or audit.grade is not None,
        must_be_moderated=audit.grade is not None and audit.grade.key == worst,
        stands=audit.moderated_grade is not None and audit.moderated_grade.key == worst,
        re_audited=is_re_audited,
    )


def flags_of_table(
    table: pd.DataFrame, *, worst: str | None = None, as_of: date | None = None
) -> CycleFlags[pd.Series[bool]]:
    """Return what has happened to each audit of a table by a day."""

    def happened(name: str) -> pd.Series[bool]:
        there: pd.Series[bool] = table[name].notna()
        return there if as_of is None else there & (table[name] <= pd.Timestamp(as_of))

    has_result = table[list(_RESULTS)].notna().any(axis=1)
    later = happened(_LATER[0]) | happened(_LATER[1]) | happened(_LATER[2])
    completed = happened("completed_on") | (table["completed_on"].isna() & (has_result | later))
    repeated = set(table.loc[completed, "re_audit_of"].dropna())
    return _flags(
        completed=completed,
        overseen=happened("overseen_on"),
        uploaded=happened("uploaded_on"),
        moderated=happened("moderated_on")
        | (table["moderated_on"].isna() & table["moderated_grade"].notna()),
        disputed=table["is_disputed"].fillna(False).astype(bool),
        follows_cycle=table["allocated_on"].notna() | table["grade"].notna(),
        must_be_moderated=_is(table["grade"], worst),
        stands=_is(table["moderated_grade"], worst),
        re_audited=_in(table["audit_id"], repeated),
    )


def _flags(  # noqa: PLR0913 - one for each thing that may have happened
    *,
    completed: Any,
    overseen: Any,
    uploaded: Any,
    moderated: Any,
    disputed: Any,
    follows_cycle: Any,
    must_be_moderated: Any,
    stands: Any,
    re_audited: Any,
) -> CycleFlags[Any]:
    return CycleFlags(
        completed=completed,
        overseen=overseen,
        uploaded=uploaded,
        moderated=moderated,
        disputed=disputed & completed & _no(uploaded) & _no(moderated),
        is_review=completed & _no(follows_cycle),
        must_be_moderated=must_be_moderated,
        stands=stands & moderated,
        re_audited=re_audited,
    )


def _states(flags: CycleFlags[Any]) -> list[tuple[AuditState, Any]]:
    """Return the states, furthest first, each with whether it holds; the first that does is the state."""
    needs_moderation = flags.must_be_moderated & _no(flags.moderated)
    needs_re_audit = flags.stands & _no(flags.re_audited)
    is_closed = flags.uploaded & _no(needs_moderation) & _no(needs_re_audit)
    return [
        (AuditState.CLOSED, is_closed | flags.is_review),
        (AuditState.MODERATED, flags.moderated),
        (AuditState.UPLOADED, flags.uploaded),
        (AuditState.DISPUTED, flags.disputed),
        (AuditState.OVERSEEN, flags.overseen),
        (AuditState.COMPLETED, flags.completed),
    ]


def _no(flag: Any) -> Any:
    """Return the opposite, of a bool as of a column."""
    return flag ^ True


def _is(column: pd.Series[Any], key: str | None) -> pd.Series[bool]:
    found: pd.Series[bool] = column.astype("str").eq(key or "").fillna(False).astype(bool)
    return found


def _in(column: pd.Series[Any], values: Collection[str]) -> pd.Series[bool]:
    found: pd.Series[bool] = column.isin(list(values))
    return found
