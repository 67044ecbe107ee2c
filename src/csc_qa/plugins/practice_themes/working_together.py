"""Working with other agencies, and how children come to and leave a service."""

from __future__ import annotations

from csc_qa.core.theme import Theme

THEMES = (
    Theme(
        key="multi_agency",
        name="Multi-agency working",
        phrases=(
            "multi agency",
            "multiagency",
            "inter agency",
            "partner* agenc*",
            "other/right/all/partner/relevant agency",
            "joint work*",
            "joint visit",
            "joined up",
            "professional* network",
            "professional* meeting",
            "information sharing",
            "share* information",
            "sharing ... information",
            "partnership working/work",
            "team around ... child/family",
            "tac/taf/maf meeting",
            "liais* with",
            "health visitor",
            "school nurse",
            "working with ... school/police/health/partner",
            "mash",
        ),
        not_in=("partner agency ... fostering",),
    ),
    Theme(
        key="core_groups",
        name="Core groups and child in need meetings",
        phrases=(
            "core group*",
            "coregroup*",
            "cin meeting/review",
            "child in need meeting/review",
            "minutes of ... meeting/group",
            "meeting minutes",
        ),
        area="planning",
    ),
    Theme(
        key="strategy_discussion",
        name="Strategy discussions and section 47 enquiries",
        phrases=(
            "strategy/strat discussion/meeting",
            "section 47",
            "s 47",
            "s47",
            "child protection enquir*",
        ),
        area="assessment",
    ),
    Theme(
        key="escalation",
        name="Escalation between professionals",
        phrases=("escalat*", "professional* disagree*", "resolution protocol"),
        not_in=(
            "escalat* ... risk/behaviour/violence",
            "behaviour/risk/violence ... escalat*",
            "risk escalat*",
        ),
    ),
)
