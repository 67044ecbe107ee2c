"""Siblings: children whom the lists link by a family identifier."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.spelling import fold


@dataclass(frozen=True)
class Families:
    """Which children are siblings.

    Attributes:
        numbers: key of each child to the number of the family; a child of no known family is one alone.
        findings: what is odd about the identifiers.
    """

    numbers: dict[str, int] = field(repr=False)
    findings: list[Finding] = field(default_factory=list)


def family_numbers(rows: pd.DataFrame) -> Families:
    """Return the families of the children, numbered in the order of the children's keys.

    Children with the same family identifier are siblings. A child with two identifiers links both families,
    and all their children count as one: too many may be kept apart then, but never too few.

    Args:
        rows: columns `key` of the child and `family`, its identifier or "".
    """
    known = rows[rows["family"] != ""]
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    first: dict[str, str] = {}
    linked = 0
    for key, identifier in zip(known["key"], known["family"], strict=True):
        name = f"family {fold(str(identifier))}"
        linked += root(first.setdefault(key, name)) != root(name)
        parent[root(name)] = root(first[key])
    numbers: dict[str, int] = {}
    keys = sorted(set(rows["key"]))
    roots = [root(first[key]) if key in first else f"child {key}" for key in keys]
    for name in roots:
        numbers.setdefault(name, len(numbers))
    findings = [make_finding("CSCQA-ALC-023")] if not first else []
    if linked:
        findings.append(make_finding("CSCQA-ALC-018"))
    return Families({key: numbers[name] for key, name in zip(keys, roots, strict=True)}, findings)
