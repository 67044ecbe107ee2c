"""The published figures that the sample adds up to, typed in from the print.

Source: annual audit report 2022 (grades before moderation, January to October; moderation),
performance report January 2023 (graded audits June to December; monthly indicators),
Quality Assurance Framework 2023 to 2025, section 23 (audit tools).
"""

from __future__ import annotations

from typing import NamedTuple

from csc_qa.core.grade import OFSTED_SCALE

GRADE_KEYS = OFSTED_SCALE.keys


class GradeCounts(NamedTuple):
    """How many audits had each grade."""

    outstanding: int
    good: int
    requires_improvement: int
    inadequate: int

    def of(self, grade: str) -> int:
        """Return the count of one grade by its key."""
        return self[GRADE_KEYS.index(grade)]


class Ungraded(NamedTuple):
    """Reviews that were not graded: how many, and what the print calls them."""

    number: int
    kind: str


# Annual audit report 2022: January to October 2022, grades before moderation.
ANNUAL_2022: dict[str, GradeCounts] = {
    "Children Resource Service": GradeCounts(3, 47, 8, 0),
    "Brief Intervention Team": GradeCounts(2, 12, 13, 2),
    "Pathways Through Care": GradeCounts(0, 5, 4, 4),
    "Children & Families First": GradeCounts(2, 17, 11, 3),
    "Social Work with Families": GradeCounts(1, 14, 17, 2),
    "ICAS": GradeCounts(6, 14, 2, 0),
    "Jigsaw": GradeCounts(1, 12, 10, 0),
    "Young People's Service": GradeCounts(0, 7, 2, 1),
    "Permanency": GradeCounts(5, 11, 3, 0),
}
UNGRADED_2022: dict[str, Ungraded] = {
    "Pathways Through Care": Ungraded(276, "themed review"),
    "Social Work with Families": Ungraded(14, "case review"),
    "ICAS": Ungraded(10, "case audit"),
}

# Annual audit report 2022, moderation summary. Which audit moved where is not published: the matrix
# (rows original, columns moderated, best grade first) is invented and adds up to the two printed rows.
MODERATION_ORIGINAL = GradeCounts(3, 105, 49, 12)
MODERATION_OUTCOME = GradeCounts(2, 87, 71, 9)
MODERATION_MATRIX: tuple[GradeCounts, ...] = (
    GradeCounts(2, 1, 0, 0),
    GradeCounts(0, 82, 23, 0),
    GradeCounts(0, 4, 44, 1),
    GradeCounts(0, 0, 4, 8),
)

# Performance report January 2023: graded audits June to December 2022.
SERVICE_AREA_AUDITS_JUN_DEC = GradeCounts(15, 96, 55, 8)
THEMED_AUDITS_JUN_DEC = GradeCounts(4, 34, 28, 5)
AREAS_OF_SERVICE_AREA_AUDITS = (
    "Children Resource Service",
    "Brief Intervention Team",
    "Social Work with Families",
    "Jigsaw",
    "ICAS",
    "Children & Families First",
    "Adoption",
    "Fostering",
)

# Quality Assurance Framework, section 23. ICAS and Permanency have no form of their own.
TOOLS_BY_AREA: dict[str, tuple[str, ...]] = {
    "Children Resource Service": ("CRS 1", "CRS 2", "CRS 3"),
    "Brief Intervention Team": ("BIT and SWF",),
    "Social Work with Families": ("BIT and SWF",),
    "Pathways Through Care": ("PTC",),
    "Children & Families First": ("C&FF",),
    "Jigsaw": ("Jigsaw",),
    "Young People's Service": ("YPS",),
    "Adoption": ("Adoption",),
    "Fostering": ("Fostering",),
}

# Performance report January 2023: April to December 2022, as printed.
KPI_MONTHS = ("Apr-22", "May-22", "Jun-22", "Jul-22", "Aug-22", "Sep-22", "Oct-22", "Nov-22", "Dec-22")
KPI_ROWS: dict[str, tuple[str, ...]] = {
    "Number of contacts": ("1665", "2100", "1866", "1594", "1959", "1789", "1487", "1794", "1428"),
    "Number of referrals in the month": ("270", "370", "334", "325", "286", "314", "276", "399", "299"),
    "Percentage of re-referrals within 12 months": (
        "21% (57/270)",
        "21% (76/370)",
        "24% (79/334)",
        "26% (83/325)",
        "28% (79/286)",
        "30% (93/314)",
        "27% (75/276)",
        "26% (104/399)",
        "30% (89/299)",
    ),
    "Percentage of C&F assessments completed within 45 working days": (
        "79% (264/333)",
        "82% (234/285)",
        "86% (255/295)",
        "72% (209/291)",
        "78% (289/369)",
        "61% (233/379)",
        "70% (203/289)",
        "69% (245/353)",
        "78% (254/325)",
    ),
    "Percentage of children who had their supervision and was within the timescales": (
        "76% (1771/2331)",
        "77% (1839/2390)",
        "71% (1707/2394)",
        "70% (1707/2439)",
        "72% (1727/2411)",
        "69% (1620/2353)",
        "71% (1648/2317)",
        "75% (1758/2353)",
        "78% (1752/2255)",
    ),
    "Number of CLA at the end of the month": ("566", "559", "554", "554", "551", "548", "552", "558", "543"),
    "Percentage of CLA children with an up to date review": (
        "98% (556/566)",
        "98% (545/559)",
        "98% (542/554)",
        "98% (544/554)",
        "99% (544/551)",
        "100% (546/548)",
        "99% (547/552)",
        "99% (552/558)",
        "98% (534/543)",
    ),
}
