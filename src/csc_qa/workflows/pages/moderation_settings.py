"""The settings of moderation on the sheet "QA Settings", by which the ribbon draws samples."""

from __future__ import annotations

from collections.abc import Mapping

from csc_qa.core.errors import ModerationError
from csc_qa.core.finding import make_finding
from csc_qa.core.own_sheet import SETTINGS_SHEET

MONTH, SIZE, MINIMUM, SEED = (
    "Moderation month",
    "Moderation sample size",
    "Moderation minimum per area",
    "Moderation seed",
)
# Name of the setting and what it does.
MODERATION_SETTINGS = (
    (MONTH, "Such as 2023-01. Empty: the last month with graded audits."),
    (SIZE, "How many audits the panel has time for. Empty: as the month was drawn before, else 10."),
    (MINIMUM, "Audits of every service area. Empty: as the month was drawn before, else 1."),
    (SEED, "Draws the same sample again. Empty: that of an earlier draw, else a new one."),
)


def whole_setting(settings: Mapping[str, str], name: str, *, least: int = 0) -> int | None:
    """Return a setting that is a whole number; None where it is empty.

    Raises:
        ModerationError: it is no whole number, or below the least.
    """
    text = settings.get(name, "")
    if not text:
        return None
    if not text.isdecimal() or int(text) < least:
        message = f'the setting "{name}" is not a whole number from {least} upwards'
        raise ModerationError(make_finding("CSCQA-MOD-009", message, sheet=SETTINGS_SHEET))
    return int(text)
