"""How many places of a sample each service area has for certain, so that its minimum is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from csc_qa.core.model import FrozenModel


class AreaShares(FrozenModel):
    """Places of a sample.

    Attributes:
        fixed: areas whose proportional share would not hold their minimum, and the places they have.
        rest: places for all other areas together, in proportion; their shares hold their minimum.
        below_minimum: areas for whose minimum there were not enough places.
    """

    fixed: dict[str, int]
    rest: int
    below_minimum: tuple[str, ...] = ()


def share_places(
    audits: Mapping[str, int], short: Mapping[str, int], places: int, chance: Callable[[str], float]
) -> AreaShares:
    """Return the places of areas that need them fixed.

    Args:
        audits: area to number of audits to choose from.
        short: area to how many of them its minimum asks for, no more than it has.
        places: to be filled.
        chance: gives each area a random number; where places do not suffice, the lowest come first.
    Example:
        >>> share_places({"A": 90, "B": 10}, {"A": 1, "B": 1}, 5, lambda area: 0).fixed
        {'B': 1}
    """
    places = min(places, sum(audits.values()))
    if sum(short.values()) > places:
        return _too_few(short, places, chance)
    fixed: dict[str, int] = {}
    while True:
        left = {area: number for area, number in audits.items() if area not in fixed}
        rest, total = places - sum(fixed.values()), sum(left.values())
        below = {
            area: short[area] for area, number in left.items() if Fraction(rest * number, total) < short[area]
        }
        if not below:
            return AreaShares(fixed=fixed, rest=rest)
        fixed |= below


def _too_few(short: Mapping[str, int], places: int, chance: Callable[[str], float]) -> AreaShares:
    """Give the places to areas in turn, one each, in random order."""
    order = sorted((area for area in sorted(short) if short[area]), key=chance)
    fixed = dict.fromkeys(order, 0)
    while places:
        for area in order:
            if places and fixed[area] < short[area]:
                fixed[area] += 1
                places -= 1
    below = tuple(area for area in order if fixed[area] < short[area])
    return AreaShares(fixed=fixed, rest=0, below_minimum=below)
