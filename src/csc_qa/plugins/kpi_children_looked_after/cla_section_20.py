"""Number of CLA accommodated on S20 (exc UASC) as at the end of the month."""

from __future__ import annotations

import narwhals as nw

from csc_qa.core.annex_a.populations import CHILDREN_LOOKED_AFTER
from csc_qa.core.computation import Computation
from csc_qa.core.indicator import Indicator, IndicatorKind, Polarity
from csc_qa.core.printed_limits import PrintedLimits
from csc_qa.plugins.kpi_children_looked_after.family import FAMILY, PARENTING, SOURCE

_IS_ON_SECTION_20 = (nw.col("legal_status") == "V2") & ~nw.col("is_uasc").fill_null(False)

INDICATOR = Indicator(
    id="cla_section_20",
    name="Number of CLA accommodated on S20 (exc UASC) as at the end of the month",
    aliases=("CLA on S20", "Section 20"),
    kind=IndicatorKind.COUNT,
    polarity=Polarity.NEUTRAL,
    family=FAMILY,
    population="children looked after who are not unaccompanied asylum seekers",
    numerator="those accommodated by agreement, under section 20",
    sections=(PARENTING,),
    source=SOURCE,
    computation=Computation(
        population=CHILDREN_LOOKED_AFTER,
        numerator=_IS_ON_SECTION_20,
        columns=("legal_status", "is_uasc"),
    ),
)

LIMITS: tuple[PrintedLimits, ...] = (PrintedLimits("cla_section_20", PARENTING, "N/A"),)
