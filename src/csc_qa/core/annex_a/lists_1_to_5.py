"""Lists 1 to 5: contacts, early help, referrals, assessments, section 47 enquiries."""

from __future__ import annotations

from csc_qa.core.annex_a.codes_of_children import SOURCE
from csc_qa.core.annex_a.columns import AnnexList
from csc_qa.core.annex_a.shared_columns import (
    DISABILITY,
    EXTRAS,
    EXTRAS_WITH_HOLDER,
    TEAM,
    WHO,
    WORKER,
    WORKER_TOO,
    code,
    day,
    number,
    text,
    yes_no,
)

LISTS_1_TO_5 = (
    AnnexList(
        number=1,
        name="Contacts",
        columns=(
            *WHO,
            day("date_of_contact", "Date of Contact"),
            code("contact_source", "Contact Source", SOURCE),
            *EXTRAS_WITH_HOLDER,
        ),
        starts="date_of_contact",
        team="allocated_team",
    ),
    AnnexList(
        number=2,
        name="Early help assessments",
        columns=(
            *WHO,
            day("assessment_started_on", "Assessment start date"),
            day("assessment_completed_on", "Assessment completion date"),
            text("organisation", "Organisation completing assessment"),
            WORKER_TOO,
            *EXTRAS,
        ),
        starts="assessment_started_on",
        team="organisation",
    ),
    AnnexList(
        number=3,
        name="Referrals",
        columns=(
            *WHO,
            day("date_of_referral", "Date of Referral", "Date of referral"),
            code("referral_source", "Referral Source", SOURCE),
            yes_no("is_no_further_action", "Referral NFA?"),
            number("referrals_in_12_months", "Number of Referrals in Last 12 Months"),
            TEAM,
            WORKER,
            *EXTRAS,
        ),
        starts="date_of_referral",
        team="allocated_team",
    ),
    AnnexList(
        number=4,
        name="Assessments",
        columns=(
            *WHO,
            DISABILITY,
            day("assessment_started_on", "Continuous Assessment Start Date"),
            yes_no("is_child_seen", "Child Seen During Continuous Assessment"),
            day("assessment_authorised_on", "Continuous Assessment Date of Authorisation"),
            yes_no(
                "is_support_required",
                "Was the child assessed as requiring LA children's social care support?",
            ),
            TEAM,
            WORKER,
            *EXTRAS,
        ),
        starts="assessment_started_on",
        team="allocated_team",
    ),
    AnnexList(
        number=5,
        name="Section 47 enquiries and ICPCs",
        columns=(
            *WHO,
            DISABILITY,
            day("strategy_discussion_on", "Strategy discussion initiating Section 47 Enquiry Start Date"),
            yes_no("is_icpc_unnecessary", "Was an Initial Child Protection Conference deemed unnecessary?"),
            day("icpc_on", "Date of Initial Child Protection Conference"),
            yes_no(
                "has_led_to_plan",
                "Did the Initial Child Protection Conference Result in a Child Protection Plan",
            ),
            number("section_47_in_12_months", "Number of Section 47 Enquiries in the last 12 months"),
            number("icpcs_in_12_months", "Number of ICPCs in the last 12 months"),
            TEAM,
            WORKER,
            *EXTRAS,
        ),
        starts="strategy_discussion_on",
        team="allocated_team",
    ),
)
