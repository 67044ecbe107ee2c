"""Percentage of CLA placed in IFA placements as at the end of the month."""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.annex_a.codes_of_care import FOSTER_PLACEMENTS
from csc_qa.core.annex_a.populations import CHILDREN_LOOKED_AFTER
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_placements.family import FAMILY, PARENTING, SOURCE

# Private and voluntary providers of foster placements are the independent fostering agencies.
_INDEPENDENT = ["PR4", "PR5"]
_IS_FOSTERED = nw.col("placement_type").is_in(list(FOSTER_PLACEMENTS))
_IS_WITH_IFA = _IS_FOSTERED & nw.col("placement_provider").is_in(_INDEPENDENT)

INDICATOR = Indicator(
    id="cla_in_ifa_placements",
    name="Percentage of CLA placed in IFA placements as at the end of the month",
    aliases=("IFA placements", "CLA in IFA placements"),
    kind=IndicatorKind.PERCENTAGE,
    polarity=Polarity.LOWER,
    family=FAMILY,
    population="children looked after at the end of the month",
    numerator="those who live with carers of an independent fostering agency",
    denominator="children looked after",
    denominator_indicator="cla",
    sections=(PARENTING,),
    source=SOURCE,
    computation=Computation(
        population=CHILDREN_LOOKED_AFTER,
        numerator=_IS_WITH_IFA,
        columns=("placement_type", "placement_provider"),
    ),
)

LIMITS: tuple[PrintedLimits, ...] = (
    PrintedLimits("cla_in_ifa_placements", PARENTING, "<36%", "N/A", "N/A", "N/A", "N/A"),
)
