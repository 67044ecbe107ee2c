"""Shares as the sentences and tables of reports on audits say them."""

from __future__ import annotations

from csc_qa.core.measured_share import MeasuredShare
from csc_qa.reports.analysis.measured import say_measured


def whole_percent(percent: float | None) -> str:
    """Return a percentage without decimals, halves rounded up; a dash of nothing."""
    return "–" if percent is None else f"{int(percent + 0.5)}%"


def interval_text(share: MeasuredShare) -> str:
    """Return the interval of a share for a table, however wide; empty of nothing.

    Example:
        >>> interval_text(MeasuredShare(part=159, of=241, low=59.8, high=71.7))
        '60–72%'
    """
    if share.low is None or share.high is None:
        return ""
    return f"{whole_percent(share.low)[:-1]}–{whole_percent(share.high)}"


def say_beside(share: MeasuredShare) -> str:
    """Return a share as it stands beside another, where what may be said of both follows.

    Example:
        >>> say_beside(MeasuredShare(part=4, of=7, low=25.0, high=84.2))
        '4 of 7'
    """
    return f"{share.part} of {share.of}" if share.is_few else say_measured(share)
