"""Permanency: lasting homes for children who cannot go back to their parents.

No audit form is listed for it.
Source: annual audit analysis, January to October 2022.
"""

from __future__ import annotations

from csc_qa.core.service_area import ServiceArea
from csc_qa.hooks.markers import hookimpl

AREA = ServiceArea(
    id="permanency",
    name="Permanency",
    aliases=("Permanence", "Permanency Team", "Permanence Team", "Permanency Service", "Permanence Service"),
)


@hookimpl
def csc_qa_service_areas() -> list[ServiceArea]:
    """Return Permanency."""
    return [AREA]
