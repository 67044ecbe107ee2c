"""Codes of what is found in the settings of the user."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode

SETTINGS_CODES: dict[str, FindingCode] = {
    "CSCQA-SET-001": FindingCode(
        E, "a setting has a value that it cannot have", "Correct the setting, or take it out."
    ),
    "CSCQA-SET-002": FindingCode(
        E,
        "the settings file cannot be read",
        'Correct the line named, such as backups_kept = 10; texts stand in "quotation marks".',
    ),
}
