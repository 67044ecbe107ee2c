"""Indicators on placements: are children looked after settled, and where?

Source: performance report, January 2023.
"""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.annex_a.codes_of_care import FOSTER_PLACEMENTS
from csc_qa.core.annex_a.populations import CHILDREN_LOOKED_AFTER
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.period import Period
from csc_qa.core.printed_limits import PrintedLimits, targets_and_comparators
from csc_qa.core.target import Comparator, Target
from csc_qa.hooks.markers import hookimpl

FAMILY = "Placements"
SOURCE = "Performance report, January 2023"
YEAR = Period.parse("FY2022-23")
PARENTING = "Robust corporate parenting"

_FOR_ADOPTION = ["A3", "A4", "A5", "A6"]
# Private and voluntary providers of foster placements are the independent fostering agencies.
_INDEPENDENT = ["PR4", "PR5"]
_IS_FOSTERED = nw.col("placement_type").is_in(list(FOSTER_PLACEMENTS))
_IS_WITH_IFA = _IS_FOSTERED & nw.col("placement_provider").is_in(_INDEPENDENT)

INDICATORS = [
    Indicator(
        id="cla_3_or_more_placements",
        name="Percentage of CLA at end of month with 3 or more placements during the year",
        aliases=("3 or more placements", "CLA with 3+ placements", "Placement stability"),
        kind=IndicatorKind.PERCENTAGE,
        polarity=Polarity.LOWER,
        family=FAMILY,
        population="children looked after at the end of the month",
        numerator="those who lived in three placements or more in the last 12 months",
        denominator="children looked after",
        sections=(PARENTING,),
        source=SOURCE,
        computation=Computation(
            population=CHILDREN_LOOKED_AFTER,
            numerator=nw.col("placements_in_12_months") >= 3,
            columns=("placements_in_12_months",),
        ),
    ),
    Indicator(
        id="cla_placed_for_adoption",
        name="Number of Children Looked After (CLA) placed for adoption at period end",
        aliases=("Placed for adoption", "CLA placed for adoption"),
        kind=IndicatorKind.COUNT,
        polarity=Polarity.NEUTRAL,
        family=FAMILY,
        population="children looked after with a plan for adoption",
        numerator="those who live with their adopters on the last day of the month",
        sections=(PARENTING,),
        source=SOURCE,
        computation=Computation(
            population=CHILDREN_LOOKED_AFTER,
            numerator=nw.col("placement_type").is_in(_FOR_ADOPTION),
            columns=("placement_type",),
        ),
    ),
    Indicator(
        id="cla_in_ifa_placements",
        name="Percentage of CLA placed in IFA placements as at the end of the month",
        aliases=("IFA placements", "CLA in IFA placements"),
        kind=IndicatorKind.PERCENTAGE,
        polarity=Polarity.LOWER,
        family=FAMILY,
        population="children looked after at the end of the month",
        numerator="those who live with carers of an independent fostering agency",
        denominator="children looked after",
        sections=(PARENTING,),
        source=SOURCE,
        computation=Computation(
            population=CHILDREN_LOOKED_AFTER,
            numerator=_IS_WITH_IFA,
            columns=("placement_type", "placement_provider"),
        ),
    ),
]

LIMITS = (
    PrintedLimits("cla_3_or_more_placements", PARENTING, "<10%", "14%", "10%", "11%", "9%"),
    PrintedLimits("cla_placed_for_adoption", PARENTING, "TBC", "11", "21", "300", "2270"),
    PrintedLimits("cla_in_ifa_placements", PARENTING, "<36%", "N/A", "N/A", "N/A", "N/A"),
)


@hookimpl
def csc_qa_indicators() -> list[Indicator]:
    """Return the indicators on placements."""
    return INDICATORS


@hookimpl
def csc_qa_targets() -> list[Target | Comparator]:
    """Return their targets for 2022-23, and comparators from the year before."""
    return targets_and_comparators(LIMITS, INDICATORS, year=YEAR, source=SOURCE)
