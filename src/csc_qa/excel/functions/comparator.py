"""QA_COMPARATOR: what others, or the authority a year before, reached."""

from __future__ import annotations

from datetime import date

from csc_qa.core.errors import CellError
from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.core.spelling import Spellings
from csc_qa.core.target import ComparatorGroup
from csc_qa.excel.lookups import find_indicator
from csc_qa.hooks.catalogue import Catalogue

_GROUPS = Spellings(
    {
        **{group.value: group for group in ComparatorGroup},
        "neighbours": ComparatorGroup.STATISTICAL_NEIGHBOURS,
        "last year": ComparatorGroup.PREVIOUS_YEAR,
    }
)


def comparator_of(indicator: str, group: str, *, day: date | None = None, catalogue: Catalogue) -> str | None:
    """Return the latest comparator of a group, or the latest before a day; blank if there is none.

    Raises:
        CellError: no plugin declares such an indicator, or there is no such group.
    """
    found, wanted = find_indicator(indicator, catalogue), _GROUPS.find(group)
    if wanted is None:
        names = ", ".join(ComparatorGroup)
        raise CellError.because(
            "CSCQA-XLF-006", "no group of this name is known", hint=f"Write one of: {names}."
        )
    own = [
        each
        for each in catalogue.comparators
        if each.indicator == found.id
        and each.group is wanted
        and each.threshold
        and (day is None or each.valid_to is None or each.valid_to < day)
    ]
    latest = max(own, key=lambda each: each.valid_from or date.min, default=None)
    return str(latest.threshold) if latest else None


FUNCTION = WorksheetFunction(
    name="comparator",
    group="Indicators",
    summary="The latest figure of England, the South East, the neighbours or the year before; else blank.",
    function=comparator_of,
    arguments=(
        Argument(name="indicator", description="An indicator by its name or id", kind=CellKind.TEXT),
        Argument(
            name="group",
            description="England, South East, statistical neighbours or previous year",
            kind=CellKind.TEXT,
        ),
        Argument(name="day", description="Only figures from before it", kind=CellKind.DATE, is_optional=True),
    ),
    example='=QA_COMPARATOR("Assessments in 45 days", "England")',
)
