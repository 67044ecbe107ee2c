"""Cut a series at its rebases."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.spc import Rebase


class Cut(NamedTuple):
    """Places of a segment, from `first` up to but without `end`, and the reason of the rebase before it."""

    first: int
    end: int
    reason: str = ""


def cut_at_rebases(days: Sequence[date], rebases: Sequence[Rebase]) -> tuple[list[Cut], list[Finding]]:
    """Return the segments, and what is wrong with rebases.

    Args:
        days: of the points, in order.
        rebases: the first point on the day or after it begins a segment.
    """
    reasons: dict[int, str] = {0: ""}
    findings = []
    for rebase in sorted(rebases, key=lambda each: each.on):
        place = bisect_left(days, rebase.on)
        if place in reasons or place == len(days):
            message = f"a rebase on {rebase.on} has no points on both sides; it was left out"
            findings.append(make_finding("CSCQA-SPC-011", message))
            continue
        reasons[place] = rebase.reason.strip()
        if not reasons[place]:
            findings.append(make_finding("CSCQA-SPC-012", f"the rebase on {rebase.on} has no reason"))
    starts = sorted(reasons)
    ends = [*starts[1:], len(days)]
    return [Cut(first, end, reasons[first]) for first, end in zip(starts, ends, strict=True)], findings
