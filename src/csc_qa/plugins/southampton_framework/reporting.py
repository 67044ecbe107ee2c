"""How Southampton reports: audits that are expected, sections of the performance report, heads of papers.

Source: performance report, January 2023.
"""

from __future__ import annotations

from csc_qa.core.audit_expectation import AuditExpectation
from csc_qa.core.kpi_section import KpiSection
from csc_qa.core.paper_head import PaperHead
from csc_qa.plugins.southampton_framework.standards import BY_MANAGERS, LEAST, MOST

# How registers name the managers' audits of a month; those of 2022 call them after the service areas.
_MANAGERS_PROGRAMMES = (
    "Monthly",
    "Monthly audit",
    "Monthly managers' audit",
    "Managers",
    "Managers' audit",
    "Manager audit",
    "Practice manager",
    "Practice managers",
    "Practice manager audit",
    "Service area",
    "Service area audit",
)
EXPECTATIONS = (
    AuditExpectation(
        key="all",
        name="Audits of every programme",
        low=LEAST,
        high=MOST,
        year=2023,
        source="Performance report, January 2023: a forecast; it does not say if reviews count.",
    ),
    AuditExpectation(
        key="managers",
        name="Monthly audits by managers",
        low=BY_MANAGERS,
        high=BY_MANAGERS,
        year=2023,
        programmes=_MANAGERS_PROGRAMMES,
        source="Performance report, January 2023: about so many by December.",
    ),
)

# Of the performance report; the indicators themselves say in which of them they stand.
KPI_SECTIONS = (
    KpiSection(key="effective_assessment", title="Effective Assessment and Intervention"),
    KpiSection(key="direct_contact", title="Purposeful Direct Contact"),
    KpiSection(key="management_support", title="Management Support for Better Practice"),
    KpiSection(key="right_service", title="Right Service at the Right Time"),
    KpiSection(key="corporate_parenting", title="Robust Corporate Parenting"),
    KpiSection(
        key="performance_culture",
        title="Performance Culture",
        prompt="How managers use the figures: reports and clinics, new dashboards, what holds up the data.",
    ),
    KpiSection(
        key="quality_assurance",
        title="Rigorous Quality Assurance",
        prompt="What audits and their moderation found, and what is planned next.",
        holds_audits=True,
    ),
)
PAPER_HEAD = PaperHead(
    panel="Children and Families Scrutiny Panel",
    report_of="Executive Director, Children and Learning",
    contact="Head of Quality Assurance",
)
