"""What the indicators of this family share."""

from __future__ import annotations

from csc_qa.core.period import Period

FAMILY = "Visits"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
# Sections of the report.
CONTACT = "Purposeful direct contact"
PARENTING = "Robust corporate parenting"
_ON_PLAN = "children with a child protection plan"
_IN_NEED = "children with an open child in need plan, without the disability team's"
_VISIT_ON_PLAN = (
    "Percentage of children subject to Child Protection Plan for whom a visit has taken place within last"
)
