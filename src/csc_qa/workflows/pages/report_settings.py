"""The settings of reports on the sheet "QA Settings"."""

from __future__ import annotations

PERIOD_SETTING, AREA_SETTING = "Report period", "Report service area"
KINDS_SETTING, FORMATS_SETTING, PUBLIC_SETTING = "Report kinds", "Report formats", "Report for publication"
DEFAULT_KINDS, DEFAULT_FORMATS = "monthly", "pptx, docx"
# Name of the setting and what it does.
REPORT_SETTINGS = (
    (
        PERIOD_SETTING,
        "2022, 2022-12, 2022-Q4, FY2022-23 or 2022-01/2022-10. Empty, or no month or quarter for reports "
        "that are about one: the last with audits.",
    ),
    (AREA_SETTING, "The service area that Area report is about, by its name."),
    (
        KINDS_SETTING,
        "What Report files writes: monthly, quarterly, annual, area, headlines, kpi or scrutiny, with commas "
        f"between. Empty: {DEFAULT_KINDS}.",
    ),
    (
        FORMATS_SETTING,
        f"In which formats: pptx, docx, xlsx or html, with commas between. Empty: {DEFAULT_FORMATS}.",
    ),
    (
        PUBLIC_SETTING,
        "Yes: Report files leaves out names and free text, and hides small numbers. Empty or no: all of it, "
        "marked as confidential.",
    ),
)
