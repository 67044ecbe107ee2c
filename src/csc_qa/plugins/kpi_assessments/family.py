"""What the indicators of this family share."""

from __future__ import annotations

from csc_qa.core.computation import Population
from csc_qa.core.period import Period

FAMILY = "Assessments"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
# Sections of the report.
EFFECTIVE = "Effective assessment and intervention"
RIGHT_SERVICE = "Right service at the right time"

# Assessments that go on have no day of authorisation.
FINISHED = Population(
    table=4,
    who=lambda month: month.has("assessment_authorised_on"),
    columns=("assessment_started_on", "assessment_authorised_on"),
    must_say=("assessment_started_on",),
    in_order=(("assessment_started_on", "assessment_authorised_on"),),
    begins="assessment_authorised_on",
)
