"""One service area beside the rest of the service."""

from __future__ import annotations

from csc_qa.audits.change import judge_changes
from csc_qa.core.grade_count import GradeCount
from csc_qa.core.period import Period
from csc_qa.reports.analysis.position_section import PositionFigures
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.parts.audit_figures import counts_by, good_share, total_count


def position_figures(master: MasterWorkbook, period: Period, service_area: str) -> PositionFigures:
    """Return the grades of a service area, of all others, and what may be said of the difference."""
    rows = counts_by(master, master.audits_in(period), "service_area")
    keys = master.scale.keys
    own: GradeCount = total_count([row for row in rows if row.label == service_area], keys, service_area)
    others = total_count([row for row in rows if row.label != service_area], keys, "All other areas")
    [difference] = judge_changes([(good_share(master, others), good_share(master, own))])
    return PositionFigures(
        own=own,
        others=others,
        whole=total_count([own, others], keys, "Whole service"),
        difference=difference,
    )
