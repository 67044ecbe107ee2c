"""The table of case supervision, which Annex A has no list for: one row for each child with an open case.

Source: Quality Assurance Framework 2023 to 2025, 9.1 (how often, and exemptions); performance report, January
2023 (the groups of children).
"""

from __future__ import annotations

from csc_qa.core.annex_a.code_set import Code, CodeSet
from csc_qa.core.annex_a.columns import AnnexList
from csc_qa.core.annex_a.shared_columns import CHILD_ID, TEAM_TOO, WORKER_TOO, code, day

CASE_GROUP = CodeSet(
    name="case group",
    codes=(
        Code("CLA", "Child looked after", ("LAC", "Looked after child", "Looked after", "Child in care")),
        Code("CPP", "Child protection plan", ("CP", "CP plan", "Child protection")),
        Code("Care leaver", "Care leaver", ("Care leavers", "CL", "Leaving care")),
        Code("CIN", "Child in need", ("Child in need plan", "CIN plan")),
        Code("Assessment", "Assessment", ("Open assessment", "Single assessment", "C&F assessment")),
        Code("Other", "Other"),
    ),
)

SUPERVISION = AnnexList(
    number=12,
    name="Supervision",
    columns=(
        CHILD_ID,
        code("case_group", "Case Group", CASE_GROUP),
        day(
            "last_supervision_on",
            "Date of Last Case Supervision",
            "Last case supervision",
            "Last supervision",
            "Date of last supervision",
        ),
        day("exempt_until", "Exempt Until", "Exemption ends", "Supervision exemption until"),
        TEAM_TOO,
        WORKER_TOO,
    ),
    team="allocated_team",
)
