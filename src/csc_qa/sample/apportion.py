"""Share a whole number out by weight, so that the shares are whole and add up."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from fractions import Fraction
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


class SampleError(ValueError):
    """The published figures cannot all be met at once."""


def apportion(total: int, weights: Mapping[K, int]) -> dict[K, int]:
    """Share out by largest remainder. Where the total is within the weights' sum, no share passes its weight.

    Args:
        total: what is shared out.
        weights: whole weights, not negative; a tie goes to the one that stands first.
    Raises:
        SampleError: there is something to share out and nobody to take it, or the total is negative.
    Example:
        >>> apportion(5, {"a": 6, "b": 3, "c": 1})
        {'a': 3, 'b': 2, 'c': 0}
    """
    whole = sum(weights.values())
    if total < 0 or (total > 0 and whole <= 0):
        raise SampleError(f"{total} cannot be shared out over weights that add up to {whole}")
    exact = {
        key: Fraction(total * weight, whole) if whole else Fraction(0) for key, weight in weights.items()
    }
    shares = {key: int(value) for key, value in exact.items()}
    by_remainder = sorted(exact, key=lambda key: shares[key] - exact[key])
    for key in by_remainder[: total - sum(shares.values())]:
        shares[key] += 1
    return shares


def subtract(whole: Mapping[K, int], part: Mapping[K, int]) -> dict[K, int]:
    """Take a part from a whole, key by key.

    Raises:
        SampleError: a part is larger than its whole.
    """
    rest = {key: count - part.get(key, 0) for key, count in whole.items()}
    if not set(part) <= set(whole) or any(count < 0 for count in rest.values()):
        raise SampleError("a part is larger than its whole")
    return rest
