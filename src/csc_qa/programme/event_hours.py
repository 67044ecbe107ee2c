"""Read the hours of an event as a programme prints them."""

from __future__ import annotations

import re
from datetime import time

_HOURS = re.compile(r"(\d{1,2})[:.]?(\d{2})\s*(?:-|–|to)\s*(\d{1,2})[:.]?(\d{2})")


def read_hours(text: str) -> tuple[time, time] | None:
    """Return from when to when; None where the text names no such hours.

    Example:
        >>> read_hours("15:00-17:00"), read_hours("1330-1630")
        ((datetime.time(15, 0), datetime.time(17, 0)), (datetime.time(13, 30), datetime.time(16, 30)))
        >>> read_hours("after lunch") is None
        True
    """
    found = _HOURS.fullmatch(text.strip())
    if not found:
        return None
    try:
        start, end = time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4]))
    except ValueError:
        return None
    return (start, end) if start < end else None
