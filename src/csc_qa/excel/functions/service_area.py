"""QA_SERVICE_AREA: the name of a service area."""

from __future__ import annotations

from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.excel.lookups import find_area
from csc_qa.hooks.catalogue import Catalogue


def service_area_name(service_area: str, *, catalogue: Catalogue) -> str:
    """Return the name reports use.

    Raises:
        CellError: no plugin declares such an area.
    """
    return find_area(service_area, catalogue).name


FUNCTION = WorksheetFunction(
    name="service_area",
    group="Audits",
    summary="The name of a service area, from any way of writing it.",
    function=service_area_name,
    arguments=(
        Argument(
            name="service_area", description="A service area as typed, or a range of them", kind=CellKind.TEXT
        ),
    ),
    example="=QA_SERVICE_AREA(C5:C300)",
)
