"""Lists 6 to 8: children in need, child protection, children in care."""

from __future__ import annotations

from csc_qa.core.annex_a.codes_of_care import (
    CARE_CEASED,
    LEGAL_STATUS,
    LOCATION,
    PERMANENCE,
    PLACEMENT,
    PROVIDER,
)
from csc_qa.core.annex_a.codes_of_children import ABUSE, CASE_STATUS, CLOSURE, NEED
from csc_qa.core.annex_a.columns import AnnexColumn, AnnexList, ColumnKind
from csc_qa.core.annex_a.shared_columns import (
    DISABILITY,
    EXTRAS,
    TEAM,
    WHO,
    WORKER,
    code,
    day,
    number,
    text,
    yes_no,
)

_MISSING = "Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months"
_ABSENT = "Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months"
_SECOND_PERIOD = (
    "Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)"
)
_UASC = "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N))"
_PROTECTED = "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)"

_CHILDREN_IN_NEED = AnnexList(
    number=6,
    name="Children in need",
    columns=(
        *WHO,
        DISABILITY,
        day("cin_started_on", "CIN Start Date"),
        code("primary_need", "Primary Need Code", NEED),
        day("last_seen_on", "Date Child Was Last Seen"),
        day("cin_closed_on", "CIN Closure Date"),
        code("closure_reason", "Reason for Closure", CLOSURE),
        code("case_status", "Case Status", CASE_STATUS),
        TEAM,
        WORKER,
        *EXTRAS,
    ),
    starts="cin_started_on",
    ends="cin_closed_on",
    team="allocated_team",
)

_CHILD_PROTECTION = AnnexList(
    number=7,
    name="Child protection",
    columns=(
        *WHO,
        DISABILITY,
        day("plan_started_on", "Child Protection Plan Start Date"),
        code("initial_category", "Initial Category of Abuse", ABUSE),
        code("latest_category", "Latest Category of Abuse", ABUSE),
        day("last_visit_on", "Date of the Last Statutory Visit"),
        yes_no("is_seen_alone", "Was the Child Seen Alone?"),
        day("latest_review_on", "Date of latest review conference"),
        day("plan_ended_on", "Child Protection Plan End Date"),
        yes_no("is_emergency_protected", _PROTECTED),
        number("previous_plans", "Number of Previous Child Protection Plans"),
        TEAM,
        WORKER,
        *EXTRAS,
    ),
    starts="plan_started_on",
    ends="plan_ended_on",
    team="allocated_team",
)

_CHILDREN_IN_CARE = AnnexList(
    number=8,
    name="Children in care",
    columns=(
        *WHO,
        yes_no("is_uasc", _UASC),
        DISABILITY,
        day("care_started_on", "Date Started to be Looked After"),
        code("category_of_need", "Child's Category of Need", NEED),
        yes_no("is_second_period", _SECOND_PERIOD),
        day("legal_status_on", "Start date of current legal status"),
        code("legal_status", "Child's Legal Status", LEGAL_STATUS),
        day("latest_review_on", "Date of Latest Statutory Review"),
        day("last_visit_on", "Date of Last Social Work Visit"),
        code("permanence_plan", "What is the permanence plan for this child?", PERMANENCE),
        day("last_iro_contact_on", "Date of Last IRO Visit / Contact to the Child"),
        day("last_health_assessment_on", "Date of Last Health Assessment"),
        day("last_dental_check_on", "Date of Last Dental Check"),
        number("placements_in_12_months", "Number of Placements in the Last 12 months"),
        day("care_ceased_on", "Date Ceased to be Looked After"),
        code("ceased_reason", "Reason Ceased to be Looked After", CARE_CEASED),
        day("placement_started_on", "Start Date of Most Recent Placement"),
        code("placement_type", "Placement Type", PLACEMENT),
        code("placement_provider", "Placement Provider", PROVIDER),
        AnnexColumn(field="placement_postcode", header="Placement postcode", kind=ColumnKind.POSTCODE),
        text("placement_urn", "URN of Placement"),
        code("placement_location", "Placement Location", LOCATION),
        text("placement_la", "LA of Placement"),
        number("missing_episodes", _MISSING),
        number("absent_episodes", _ABSENT),
        yes_no(
            "is_return_interview_offered",
            "Was the child offered a Return Interview after their last missing episode (Y/N)?",
        ),
        yes_no(
            "is_return_interview_accepted",
            "Did the child accept a Return Interview after their last missing episode (Y/N)?",
        ),
        TEAM,
        WORKER,
        *EXTRAS,
    ),
    starts="care_started_on",
    ends="care_ceased_on",
    team="allocated_team",
)

LISTS_6_TO_8 = (_CHILDREN_IN_NEED, _CHILD_PROTECTION, _CHILDREN_IN_CARE)
