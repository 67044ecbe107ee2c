"""The themes of a month, and which children meet the condition that each declares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import narwhals as nw
import pandas as pd

from csc_qa.core.case_condition import OnList
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.programme import ThemedAudit
from csc_qa.programme.allocation.auditor import Auditor
from csc_qa.programme.allocation.find_cases import child_key
from csc_qa.programme.allocation.rules import ThemeOfMonth


@dataclass(frozen=True)
class MonthThemes:
    """The themes of a month.

    Attributes:
        themes: those that auditors of the roster are for.
        children: name of a theme to the keys of the children who meet its condition.
    """

    themes: list[ThemeOfMonth]
    children: dict[str, frozenset[str]] = field(repr=False)
    findings: list[Finding] = field(default_factory=list)


def themes_of_month(
    audits: Iterable[ThemedAudit], lists: Mapping[int, pd.DataFrame], auditors: Sequence[Auditor]
) -> MonthThemes:
    """Return the themes that the auditors are for, and who meets their conditions.

    Args:
        audits: the month's themed audits.
        lists: number of a list to its table.
    """
    groups = list(dict.fromkeys(auditor.group for auditor in auditors))
    found = MonthThemes([], {})
    for audit in audits:
        theme = ThemeOfMonth(name=audit.theme, groups=audit.auditor_groups, is_open=not audit.criteria)
        if not any(map(theme.is_for, groups)):
            continue
        found.themes.append(theme)
        if theme.is_open:
            message = (
                f'the theme "{theme.name}" declares no condition on the lists; any case may be drawn for it'
            )
            found.findings.append(make_finding("CSCQA-ALC-014", message))
        else:
            found.children[theme.name] = children_meeting(
                audit.criteria, lists, f'the theme "{theme.name}"', found.findings
            )
    for group in groups:
        if not any(theme.is_for(group) for theme in found.themes):
            message = (
                f'no theme of the month is for the group "{group}", so any case of their area may be drawn'
            )
            found.findings.append(make_finding("CSCQA-ALC-013", message))
    return found


def children_meeting(
    criteria: Iterable[OnList], lists: Mapping[int, pd.DataFrame], whose: str, findings: list[Finding]
) -> frozenset[str]:
    """Return the keys of the children who meet any of some conditions.

    Args:
        whose: what declares them, for findings.
        findings: added to where a condition fails.
    """
    keys: set[str] = set()
    for condition in criteria:
        table = lists.get(condition.number)
        if table is None or "child_id" not in table:
            continue
        unknown = sorted(set(condition.needs) - set(table.columns))
        if unknown:
            message = f'{whose} needs "{unknown[0]}", which list {condition.number} does not have'
            findings.append(make_finding("CSCQA-ALC-025", message))
            continue
        try:
            keys |= _meeting(table, condition)
        except Exception as fault:  # a plugin's expression may fail in any way
            message = f"the condition of {whose} failed: {type(fault).__name__}"
            findings.append(make_finding("CSCQA-ALC-025", message))
    return frozenset(keys)


def _meeting(table: pd.DataFrame, condition: OnList) -> set[str]:
    frame = nw.from_native(table, eager_only=True)
    met = frame if condition.meets is None else frame.filter(condition.meets)
    return {child_key(each) for each in met["child_id"].drop_nulls().to_list()}
