"""Invented names. First name and surname are made of plants, birds and weather, so that none is anybody's."""

from __future__ import annotations

from typing import NamedTuple

from csc_qa.sample.published_figures import ANNUAL_2022

_FIRST = (
    *("Aster", "Bracken", "Clover", "Dandelion", "Ember", "Fennel", "Gorse", "Harebell", "Indigo", "Juniper"),
    *("Kestrel", "Larch", "Mallow", "Nettle", "Oriole", "Pipit", "Quince", "Redwing", "Sorrel", "Teasel"),
    *(
        "Umber",
        "Vetch",
        "Willow",
        "Xylo",
        "Yarrow",
        "Zinnia",
        "Bluebell",
        "Cobalt",
        "Drizzle",
        "Elder",
        "Fern",
    ),
)
_LAST = (
    *("Thimblewick", "Quillbrook", "Mossgate", "Fernhollow", "Larkspindle", "Ottermere", "Puddlecote"),
    *("Brindlebee", "Copperkettle", "Snowberrow", "Tumblestone", "Marblewick", "Inkcapp", "Windlestraw"),
    *("Gorsebloom", "Pebblethorn", "Candlewren", "Drizzlecombe", "Hazelnook", "Foxgloam", "Mistlebarrow"),
    *("Rushlantern", "Sedgewhistle", "Teaselbank", "Umbershaw", "Velvetmoss", "Wrenhaven", "Yewlattice"),
    *("Zephyrmead",),
)
_AUDITORS_PER_AREA = 3
_PRACTITIONERS_PER_AREA = 6


class Team(NamedTuple):
    """Who audits in an area, and whose cases are audited."""

    auditors: tuple[str, ...]
    practitioners: tuple[str, ...]


def _name(number: int) -> str:
    """Return the name of this number; the lengths have no common divisor, so no two are the same."""
    return f"{_FIRST[7 * number % len(_FIRST)]} {_LAST[11 * number % len(_LAST)]}"


def _team(index: int) -> Team:
    size = _AUDITORS_PER_AREA + _PRACTITIONERS_PER_AREA
    names = tuple(_name(number) for number in range(index * size, (index + 1) * size))
    return Team(names[:_AUDITORS_PER_AREA], names[_AUDITORS_PER_AREA:])


TEAMS: dict[str, Team] = {
    area: _team(index) for index, area in enumerate((*ANNUAL_2022, "Adoption", "Fostering"))
}
# Service leads, the Quality Assurance Unit and partners, who do the themed audits.
THEMED_AUDITORS = tuple(_name(number) for number in range(400, 407))
REVIEWERS = THEMED_AUDITORS[:4]
