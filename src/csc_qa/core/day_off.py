"""DayOff: what becomes of a deadline that falls on a weekend or a bank holiday."""

from __future__ import annotations

from enum import StrEnum


class DayOff(StrEnum):
    """What is done with a date on which nobody works."""

    AS_PRINTED = "as printed"
    BEFORE = "before"
    AFTER = "after"
