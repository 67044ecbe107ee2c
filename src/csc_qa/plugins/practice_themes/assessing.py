"""Assessment and analysis, risk, curiosity, thresholds."""

from __future__ import annotations

from csc_qa.core.theme import Theme

THEMES = (
    Theme(
        key="assessment",
        name="Quality of assessment and analysis",
        phrases=(
            "assessment",
            "reassess*",
            "analytical",
            "analys*/analyz*",
            "describes/descriptive/description ... happened/event*/only/rather",
            "descriptive",
            "so what",
            "protective factor",
            "parenting capacity",
            "parental capacity",
            "capacity to change",
            "cause and effect",
            "hypothes*",
        ),
        not_in=(
            "risk assessment",
            "assessment of ... risk",
            "risk ... analys*",
            "health assessment",
            "carer assessment",
            "pathway assessment",
            "needs assessment for ... care leaver",
            "dash assessment",
            "assessment team",
            "assessment service",
        ),
        area="assessment",
    ),
    Theme(
        key="risk",
        name="Assessment of risk",
        phrases=(
            "risk",
            "danger statement",
            "safety goal",
            "scaling",
            "safety plan*",
            "significant harm",
            "cumulative harm/impact/risk",
        ),
        not_in=("at risk of exclusion", "risk register", "risk ... placement breakdown/ending"),
        area="assessment",
    ),
    Theme(
        key="professional_curiosity",
        name="Professional curiosity and challenge",
        phrases=(
            "professional* curio*",
            "curiosity",
            "curious",
            "respectful uncertainty",
            "disguised compliance",
            "over optimis*",
            "rule of optimism",
            "self report*",
            "professional* challenge",
            "parents/mother/father say/says ... better",
            "face value",
            "triangulat*",
        ),
        area="assessment",
    ),
    Theme(
        key="engagement",
        name="Engagement of the family",
        phrases=(
            "engage* ... with ... family/parent/mother/father/worker/service/plan/young",
            "family/parent/mother/father/young ... engag*",
            "non engagement",
            "disengag*",
            "hard to reach",
            "avoidan* famil*",
            "resistan* famil*/parent",
            "missed appointment",
        ),
        area="relationship",
    ),
)
