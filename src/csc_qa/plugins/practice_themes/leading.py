"""What managers do: supervision, its frequency and reflection, oversight, capacity of the team."""

from __future__ import annotations

from csc_qa.core.theme import Theme

# Supervision of parents, children and contact, and the court order, is not that of staff.
_NOT_OF_STAFF = (
    "supervision order",
    "supervision proceeding",
    "care and supervision",
    "care or supervision",
    "parent*/mother/father/adult/maternal supervision",
    "supervision of ... child/children/contact/visit/sibling/baby/him/her/them",
    "supervision by ... parent/mother/father/grandparent/family/adult",
    "supervision at/during home/contact/school/night/bath",
    "contact/visit supervision",
    "family time supervision",
    "supervision ... family time",
    "left without supervision",
    "without ... adult supervision",
)

THEMES = (
    Theme(
        key="supervision",
        name="Supervision",
        phrases=("supervision", "supervised ... worker/practitioner/regularly/monthly"),
        not_in=_NOT_OF_STAFF,
        area="supervision",
    ),
    Theme(
        key="supervision_frequency",
        name="Frequency of supervision",
        phrases=(
            "supervision ... gap/late/overdue/irregular*/infrequent*/sporadic/missed",
            "supervision ... regular*/monthly/frequen*/timely",
            "supervision ... every/out ... week/month/time/timescale",
            "gap/gaps ... supervision",
            "regular/monthly/timely/frequent/irregular/infrequent/sporadic/late/missed supervision",
            "frequency of ... supervision",
            "no supervision",
            "lack/absence of ... supervision",
            "without supervision",
        ),
        not_in=_NOT_OF_STAFF,
        area="supervision",
    ),
    Theme(
        key="reflective_supervision",
        name="Reflective supervision",
        phrases=(
            "supervision ... reflect*",
            "reflect* ... supervision",
            "reflective space/practice/discussion/conversation/session",
            "group supervision",
            "task focused supervision",
            "supervision ... task/process ... focused/led/driven",
            "supervision ... look/looks back/at",
        ),
        not_in=_NOT_OF_STAFF,
        area="supervision",
    ),
    Theme(
        key="management_oversight",
        name="Management oversight and direction",
        phrases=(
            "oversight",
            "oversite",
            "management decision",
            "manager* decision",
            "management direction",
            "manager* steer/direction/grip/footprint/comment/rationale",
            "management grip/footprint/guidance/comment",
            "management ... on ... file/record",
            "direction ... from/by ... manager",
            "direction given",
            "signed off",
            "sign off",
            "authorised/authorized by/late",
            "leadership",
            "manager ... review/direct*",
        ),
        not_in=("audit oversight", "oversight of ... audit"),
        area="oversight",
    ),
    Theme(
        key="workload",
        name="Workload and staffing",
        phrases=(
            "caseload",
            "workload",
            "capacity of/in ... team/service/worker",
            "team capacity",
            "staff* turnover",
            "vacanc*",
            "agency worker/staff/social",
            "unallocated",
            "sickness absence",
            "worker sickness",
        ),
        area="oversight",
    ),
)
