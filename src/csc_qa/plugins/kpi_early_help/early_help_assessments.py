"""Number of Early Help assessments completed."""

from __future__ import annotations

from csc_qa.core.computation import Computation, Population
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_early_help.family import EFFECTIVE, FAMILY, RIGHT_SERVICE, SOURCE

# Assessments that go on have no day of completion.
_FINISHED = Population(
    table=2,
    who=lambda month: month.has("assessment_completed_on"),
    columns=("assessment_started_on", "assessment_completed_on"),
    in_order=(("assessment_started_on", "assessment_completed_on"),),
    begins="assessment_completed_on",
)

INDICATOR = Indicator(
    id="early_help_assessments",
    name="Number of Early Help assessments completed",
    aliases=("Early help assessments", "EHA completed"),
    kind=IndicatorKind.COUNT,
    polarity=Polarity.NEUTRAL,
    family=FAMILY,
    population="children and families who get early help",
    numerator="early help assessments finished in the month",
    sections=(EFFECTIVE, RIGHT_SERVICE),
    source=SOURCE,
    computation=Computation(population=_FINISHED),
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("early_help_assessments", EFFECTIVE, "TBC"),
    PrintedLimits("early_help_assessments", RIGHT_SERVICE, "TBC"),
)
