"""Times that state their zone, as UK clocks show them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

_ZONE = "Europe/London"


def to_uk_time(moment: datetime) -> datetime:
    """Return the time on UK clocks, without a zone; a time that states none is left as it is.

    Power Automate and SharePoint write a day in summer as 11 at night of the day before, in UTC.

    Example:
        >>> to_uk_time(datetime.fromisoformat("2023-06-14T23:00:00Z"))
        datetime.datetime(2023, 6, 15, 0, 0)
    """
    return moment.astimezone(ZoneInfo(_ZONE)).replace(tzinfo=None) if moment.tzinfo else moment
