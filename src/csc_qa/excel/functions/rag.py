"""QA_RAG: a value held against its target."""

from __future__ import annotations

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.core.indicator import Polarity
from csc_qa.core.rag import DEFAULT_TOLERANCE_PERCENT, rag_status
from csc_qa.core.threshold import Threshold
from csc_qa.excel.lookups import find_indicator
from csc_qa.hooks.catalogue import Catalogue


def rag(
    figure: float,
    target: str,
    *,
    better: str = "",
    tolerance: float = DEFAULT_TOLERANCE_PERCENT,
    catalogue: Catalogue,
) -> str:
    """Return Green, Amber, Red, or Not judged where no target is set.

    Raises:
        ThresholdError: the target is in none of the forms that people print.
        RagError: nobody says which way is better.
    """
    status = rag_status(
        figure, Threshold.parse(target), _polarity(better, catalogue), tolerance_percent=tolerance
    )
    return str(status)


def _polarity(better: str, catalogue: Catalogue) -> Polarity:
    if not better:
        return Polarity.NEUTRAL
    word = better.strip().casefold()
    return Polarity(word) if word in set(Polarity) else find_indicator(better, catalogue).polarity


FUNCTION = WorksheetFunction(
    name="rag",
    group="Indicators",
    summary="Green where the target is met, Amber where it is nearly met, else Red.",
    function=rag,
    arguments=(
        Argument(name="figure", description="The value; a percentage is 0 to 100", kind=CellKind.NUMBER),
        Argument(name="target", description="The target: 90%, <10%, 700, Not set", kind=CellKind.TEXT),
        Argument(
            name="better",
            description="higher, lower, or the indicator's name; not needed where the target has a sign",
            kind=CellKind.TEXT,
            is_optional=True,
        ),
        Argument(
            name="tolerance",
            description="By how many percent of the target Amber may miss it; 10 where left out",
            kind=CellKind.NUMBER,
            is_optional=True,
        ),
    ),
    example='=QA_RAG(84, "90%", "higher")',
)
