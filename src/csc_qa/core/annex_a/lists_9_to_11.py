"""Lists 9 to 11: care leavers, children with a plan for adoption, adopters."""

from __future__ import annotations

from csc_qa.core.annex_a.codes_of_care import (
    ACCOMMODATION,
    ACTIVITY,
    ELIGIBILITY,
    IN_TOUCH,
    NO_LONGER_PLACED,
    SUITABILITY,
)
from csc_qa.core.annex_a.columns import AnnexColumn, AnnexList, ColumnKind
from csc_qa.core.annex_a.shared_columns import (
    AREA_TOO,
    CHILD_ID,
    DATE_OF_BIRTH,
    DISABILITY,
    ETHNICITY_COLUMN,
    EXTRAS,
    FAMILY_ID,
    GENDER_COLUMN,
    TEAM,
    TEAM_TOO,
    WHO,
    WORKER,
    WORKER_TOO,
    code,
    day,
    number,
    text,
    yes_no,
)

_CARE_LEAVERS = AnnexList(
    number=9,
    name="Care leavers",
    columns=(
        *WHO,
        DISABILITY,
        TEAM,
        WORKER,
        code("eligibility", "Eligibility Category", ELIGIBILITY),
        code("in_touch", "LA in Touch", IN_TOUCH),
        code("accommodation", "Type of Accommodation", ACCOMMODATION),
        code("suitability", "Suitability of Accommodation", SUITABILITY),
        code("activity", "Activity Status", ACTIVITY),
        *EXTRAS,
    ),
    team="allocated_team",
)

_NO_LONGER = "Date of Decision that Child Should No Longer be Placed for Adoption"
_FOR_ADOPTION = "Date the child was placed for fostering in FFA or concurrent planning placement"

_ADOPTION = AnnexList(
    number=10,
    name="Adoption (children)",
    columns=(
        CHILD_ID,
        FAMILY_ID,
        GENDER_COLUMN,
        ETHNICITY_COLUMN,
        DATE_OF_BIRTH,
        number("age", "Age of Child (Years)", "Age"),
        DISABILITY,
        day("entered_care_on", "Date the Child Entered Care"),
        day("adoption_decided_on", "Date of Decision that Child Should be Placed for Adoption"),
        day("placement_order_on", "Date of Placement Order"),
        day("matched_on", "Date of Matching Child and Prospective Adopters"),
        day("placed_on", "Date Placed for Adoption"),
        day("adopted_on", "Date of Adoption Order"),
        day("no_longer_decided_on", _NO_LONGER),
        code("no_longer_reason", "Reason Why Child No Longer Placed for Adoption", NO_LONGER_PLACED),
        day("fostering_for_adoption_on", _FOR_ADOPTION),
        TEAM_TOO,
        WORKER_TOO,
        AREA_TOO,
    ),
    starts="adoption_decided_on",
    ends="adopted_on",
    team="allocated_team",
)

_ADOPTERS = AnnexList(
    number=11,
    name="Adopters",
    columns=(
        AnnexColumn(
            field="adopter_id",
            header="Individual adopter identifier",
            kind=ColumnKind.IDENTIFIER,
            other_headers=("Adopter ID",),
        ),
        FAMILY_ID,
        GENDER_COLUMN,
        ETHNICITY_COLUMN,
        yes_no("has_disability", "Disability", "Does the adopter have a disability"),
        yes_no("is_fostering_for_adoption", "Is the (prospective) adopter fostering for adoption?"),
        day("enquired_on", "Date enquiry received"),
        day("stage_1_started_on", "Date Stage 1 started"),
        day("stage_1_ended_on", "Date Stage 1 ended"),
        day("stage_2_started_on", "Date Stage 2 started"),
        day("stage_2_ended_on", "Date Stage 2 ended"),
        day("applied_on", "Date application submitted"),
        day("approved_on", "Date application approved"),
        day("matched_on", "Date adopter matched with child(ren)"),
        day("placed_on", "Date child/children placed with adopter(s)"),
        number("children_placed", "No. of children placed"),
        day("adopted_on", "Date of Adoption Order"),
        day("left_on", "Date of leaving adoption process"),
        text("left_reason", "Reason for leaving adoption process"),
    ),
    starts="enquired_on",
    ends="left_on",
)

LISTS_9_TO_11 = (_CARE_LEAVERS, _ADOPTION, _ADOPTERS)
