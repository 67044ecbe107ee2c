"""What the indicators of this family share."""

from __future__ import annotations

from csc_qa.core.computation import Population
from csc_qa.core.period import Period

FAMILY = "Contacts and referrals"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
# Sections of the report.
EFFECTIVE = "Effective assessment and intervention"
RIGHT_SERVICE = "Right service at the right time"

REFERRALS = Population(
    table=3,
    who=lambda month: month.has("date_of_referral"),
    columns=("date_of_referral",),
    must_say=("date_of_referral",),
    begins="date_of_referral",
)
