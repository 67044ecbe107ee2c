"""What the indicators of this family share."""

from __future__ import annotations

from csc_qa.core.period import Period

FAMILY = "Supervision"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
# Sections of the report.
SUPPORT = "Management support for better practice"
