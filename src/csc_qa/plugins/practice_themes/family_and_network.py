"""The family: fathers, wider family, parents' part in the work."""

from __future__ import annotations

from csc_qa.core.theme import Theme

THEMES = (
    Theme(
        key="fathers",
        name="Fathers and male carers",
        phrases=(
            "father/dad/stepfather/stepdad",
            "male carer/partner/figure",
            "absent parent",
            "non resident parent",
            "men in ... household/family/life/lives",
            "mothers partner",
            "parental responsibility",
        ),
        not_in=("grand father", "father christmas"),
        area="assessment",
    ),
    Theme(
        key="wider_family",
        name="Wider family and friends",
        phrases=(
            "extended family",
            "wider family/network",
            "grandparent*/grandmother/grandfather/nan/granny",
            "maternal/paternal family/aunt/uncle/grandmother/grandfather/grandparent",
            "aunt/uncle/auntie",
            "connected person/people/carer",
            "kinship",
            "friends and family",
            "family and friends",
            "special guardian*",
            "sgo",
        ),
        area="assessment",
    ),
    Theme(
        key="family_network_meetings",
        name="Family network meetings and family group conferences",
        phrases=(
            "network meeting",
            "early network",
            "family group conferenc*",
            "family group decision*",
            "family meeting",
            "fgc",
            "fgdm",
            "family led",
            "safety network",
            "family network",
        ),
        area="planning",
    ),
    Theme(
        key="parents_part",
        name="Parents' views and part in the work",
        phrases=(
            "parent*/mother/mum/carer/family view",
            "views of ... parent/mother/mum/family/carer",
            "gather*/sought/seek/ask*/obtain* ... view/views ... parent/mother/mum/family/carer",
            "family feedback",
            "feedback from ... family/parent/mother/carer",
            "valued by ... family/parent/mother",
            "family know/knows/understand*/understood",
            "working in partnership with ... parent/family/mother",
            "strengths based",
            "work* alongside",
        ),
        area="relationship",
    ),
    Theme(
        key="siblings",
        name="Brothers and sisters",
        phrases=(
            "sibling*",
            "brother/sister",
            "together or apart",
            "younger/older/other child ... seen/alone/assess*",
        ),
        area="assessment",
    ),
    Theme(
        key="family_time",
        name="Family time and contact",
        phrases=(
            "family time",
            "contact arrangement/plan/session/centre/order/supervis*",
            "supervised contact",
            "letterbox",
            "contact with ... mother/father/parent/sibling/birth/brother/sister/family",
            "birth family contact",
        ),
        area="planning",
    ),
    Theme(
        key="young_carers",
        name="Young carers",
        phrases=("young carer*",),
        area="assessment",
    ),
)
