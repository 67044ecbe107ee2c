"""ICAS: a service area that is audited in the annual programme.

No audit form is listed for it. Its short name is all that the reports give.
Source: annual audit analysis, January to October 2022.
"""

from __future__ import annotations

from csc_qa.core.service_area import ServiceArea
from csc_qa.hooks.markers import hookimpl

AREA = ServiceArea(id="icas", name="ICAS", aliases=("I.C.A.S.", "ICAS Team", "ICAS Service"))


@hookimpl
def csc_qa_service_areas() -> list[ServiceArea]:
    """Return ICAS."""
    return [AREA]
