"""QA_TARGET: the target of an indicator."""

from __future__ import annotations

from datetime import date

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.excel.lookups import find_indicator
from csc_qa.hooks.catalogue import Catalogue


def target_of(indicator: str, *, day: date | None = None, catalogue: Catalogue) -> str | None:
    """Return the target as a limit; sections of the report that disagree are named one after another.

    Raises:
        CellError: no plugin declares such an indicator.
    """
    found = find_indicator(indicator, catalogue)
    limits = [target for target in catalogue.targets if target.indicator == found.id]
    if day is not None:
        limits = [target for target in limits if target.is_valid_on(day)]
    elif limits:
        latest = max(target.valid_from or date.min for target in limits)
        limits = [target for target in limits if (target.valid_from or date.min) == latest]
    return " or ".join(dict.fromkeys(str(target.threshold) for target in limits)) or None


FUNCTION = WorksheetFunction(
    name="target",
    group="Indicators",
    summary="The target of an indicator: the latest, or the one that holds on a day; blank if none does.",
    function=target_of,
    arguments=(
        Argument(name="indicator", description="An indicator by its name or id", kind=CellKind.TEXT),
        Argument(name="day", description="A day on which it holds", kind=CellKind.DATE, is_optional=True),
    ),
    example='=QA_TARGET("Assessments in 45 days")',
)
