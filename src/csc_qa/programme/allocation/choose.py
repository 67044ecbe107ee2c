"""Choose the child of a family and the theme, once it is settled which auditor has which family."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from csc_qa.programme.allocation.auditor import Auditor, person_key
from csc_qa.programme.allocation.case import Case
from csc_qa.programme.allocation.families import Family
from csc_qa.programme.allocation.rules import Reach, ThemeOfMonth


@dataclass(frozen=True)
class DrawnAudit:
    """One audit: who, of which case, on which theme (None where the month has none for the auditor)."""

    auditor: Auditor
    case: Case
    theme: str | None


class Chooser:
    """Chooses one audit after another: the child whose practitioner, and the theme that, was chosen least.

    Args:
        loads: key of a practitioner to audits within the last twelve months.
    """

    def __init__(self, themes: Sequence[ThemeOfMonth], loads: Mapping[str, int], rng: Random) -> None:
        self._themes = themes
        self._loads: Counter[str] = Counter(loads)
        self._of_theme: Counter[str] = Counter()
        self._rng = rng

    def choose(self, auditor: Auditor, reach: Reach, family: Family) -> DrawnAudit:
        """Return the audit."""
        suited = [case for case, kind in family.children if reach.may_audit(kind)]
        least = min(self._loads[person_key(case.practitioner)] for case in suited)
        case = self._rng.choice(
            [each for each in suited if self._loads[person_key(each.practitioner)] == least]
        )
        self._loads[person_key(case.practitioner)] += 1
        return DrawnAudit(auditor, case, self._choose_theme(auditor, case))

    def _choose_theme(self, auditor: Auditor, case: Case) -> str | None:
        fitting = [
            theme.name
            for theme in self._themes
            if theme.is_for(auditor.group) and (theme.is_open or theme.name in case.themes)
        ]
        if not fitting:
            return None
        fewest = min(self._of_theme[name] for name in fitting)
        name = self._rng.choice([name for name in fitting if self._of_theme[name] == fewest])
        self._of_theme[name] += 1
        return name
