"""Handwriting: turns what is meant into what somebody typed."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from csc_qa.core.audit import Audit
from csc_qa.sample import spellings
from csc_qa.sample.tab_layout import TabLayout

_TEXT_DATES = 0.15
_STRAY_SPACES = 0.05
_RAG = {"outstanding": "G", "good": "G", "requires_improvement": "A", "inadequate": "R"}

Typed = str | float | bool | date | None


class Handwriting:
    """The hand of one tab. Each call draws a spelling, so that no two rows need look alike."""

    def __init__(self, layout: TabLayout, rng: Random) -> None:
        self._layout = layout
        self._rng = rng

    def write(self, audit: Audit, field: str) -> Typed:
        """Return what stands in the cell of a field; a date is returned where a real date is typed."""
        value: Any = getattr(audit, field)
        if field == "grade":
            return self._grade(audit)
        if field == "audit_month":
            return self._month(value)
        if field == "child_id" and self._layout.child_id_is_number:
            return float(value)
        if field in {"service_area", "tool"} and value is not None:
            known = spellings.AREAS if field == "service_area" else spellings.TOOLS
            return self._rng.choice(known.get(str(value), (str(value),)))
        return self._write_value(value)

    def _write_value(self, value: Any) -> Typed:
        if value is None:
            return None
        if isinstance(value, bool):
            return self._rng.choice(spellings.YES if value else spellings.NO)
        if isinstance(value, date):
            return self._date_text(value) if self._rng.random() < _TEXT_DATES else value
        if isinstance(value, str):
            return self._spaced(value)
        return self._rng.choice(spellings.GRADES[value.key])

    def write_own(self, audit: Audit, name: str, comments: tuple[str, ...]) -> Typed:
        """Return what stands in one of the unit's own columns."""
        if name == "rag":
            return _RAG[audit.grade.key] if audit.grade else None
        if name == "chased":
            return self._rng.choice(("Y", "N", "N", None))
        if name == "team_code":
            return f"CC{self._rng.randrange(100, 999)}"
        return self._rng.choice(comments) if self._rng.random() < 0.14 else None

    def _grade(self, audit: Audit) -> str | None:
        if audit.grade is not None:
            return self._rng.choice(spellings.GRADES[audit.grade.key])
        if audit.completed_on is None:
            return None
        return self._rng.choice(spellings.UNGRADED[str(audit.programme)]) or None

    def _month(self, month: date) -> Typed:
        style = self._layout.month_style
        if style == "mixed":
            style = self._rng.choice(("short", "date", "date", "long"))
        if style == "date":
            return month
        name = spellings.MONTHS[month.month - 1]
        return f"{name[:3]} {month:%y}" if style == "short" else self._spaced(f"{name} {month.year}")

    def _date_text(self, day: date) -> str:
        name = spellings.MONTHS[day.month - 1]
        return self._rng.choice(spellings.DATE_TEXTS).format(d=day, month=name, short=name[:3])

    def _spaced(self, text: str) -> str:
        return text + self._rng.choice((" ", "\u00a0")) if self._rng.random() < _STRAY_SPACES else text
