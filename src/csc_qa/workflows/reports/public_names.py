"""Names that a report for publication may show: what plugins declare, not what people typed."""

from __future__ import annotations

from collections.abc import Iterator

from csc_qa.audits.grade_table import NOT_RECORDED
from csc_qa.core.period import Period
from csc_qa.core.programme import ThemedAudit
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.chase import NO_AREA

# Programmes of audits that every authority has, however few its plugins name.
_PROGRAMMES = ("Service area audit", "Themed audit", "Themed review", "Case audit", "Case review")


def public_names(catalogue: Catalogue, period: Period) -> Iterator[str]:
    """Yield service areas, audit tools, programmes, and the themes planned for the period or near it."""
    yield from (NOT_RECORDED, NO_AREA, *_PROGRAMMES)
    for area in catalogue.service_areas.values():
        yield from area.spellings
    for tool in catalogue.audit_tools.values():
        yield from (tool.name, *tool.aliases)
    yield from (theme.name for theme in catalogue.themes.values())
    for expectation in catalogue.framework.expectations:
        yield from expectation.programmes
    for year in range(period.start.year - 1, period.end.year + 2):
        planned = catalogue.programme(year)
        yield from (item.theme if isinstance(item, ThemedAudit) else item.name for item in planned)
