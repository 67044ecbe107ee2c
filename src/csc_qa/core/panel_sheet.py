"""The words of the sheet on which a panel writes what it made of a dip sample."""

from __future__ import annotations

PANEL_SHEET = "QA Moderation"
MODERATED_ON = "Moderated on"
PANEL_TITLES = (
    "Month",
    "Audit",
    "Service area",
    "Audit tool",
    "Auditor's grade",
    "Reason",
    "Moderated grade",
    MODERATED_ON,
    "Moderated by",
    "Why",
)
# Into which the panel types.
PANEL_ENTRIES = PANEL_TITLES[6:]
DRAW_TITLES = ("Month", "Seed", "Size", "Minimum per area", "Drawn on")
# Stands behind the reason of an audit that the register has a moderated grade of.
MODERATED_ALREADY = " (moderated already, by the register)"
