"""Numbers and names as sentences say them."""

from __future__ import annotations

from collections.abc import Sequence

from csc_qa.core.measured_share import MeasuredShare


def counted(number: int, noun: str) -> str:
    """Return a number and what it counts.

    Example:
        >>> counted(1, "graded audit"), counted(0, "ungraded review")
        ('1 graded audit', '0 ungraded reviews')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def listed(names: Sequence[str]) -> str:
    """Return names as a sentence lists them.

    Example:
        >>> listed(["Jigsaw", "ICAS", "Permanency"])
        'Jigsaw, ICAS and Permanency'
    """
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def whole_percent(percent: float | None) -> str:
    """Return a percentage without decimals, halves rounded up; a dash of nothing."""
    return "–" if percent is None else f"{int(percent + 0.5)}%"


def interval_text(share: MeasuredShare) -> str:
    """Return the interval of a share; empty of no audits.

    Example:
        >>> interval_text(MeasuredShare(count=159, of=241, low=59.8, high=71.7))
        '60% to 72%'
    """
    if share.low is None or share.high is None:
        return ""
    return f"{whole_percent(share.low)} to {whole_percent(share.high)}"


def say_measured(share: MeasuredShare) -> str:
    """Return a share with its numbers and, where it is of enough audits to say so, as a percentage.

    Example:
        >>> say_measured(MeasuredShare(count=159, of=241, low=59.8, high=71.7))
        '66% (159 of 241; 95 % interval 60% to 72%)'
        >>> say_measured(MeasuredShare(count=4, of=7, low=25.0, high=84.2))
        '4 of 7'
    """
    if share.is_few:
        return f"{share.count} of {share.of}"
    interval = f"; 95 % interval {interval_text(share)}" if interval_text(share) else ""
    return f"{whole_percent(share.percent)} ({share.count} of {share.of}{interval})"
