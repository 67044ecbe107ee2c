"""What auditors write, in sentences of our own. Nobody is named, and no sentence is from a real audit."""

from __future__ import annotations

# What people type where they have nothing to say.
WEAK_TEXTS = ("None", "N/A", "nil", "n/a", "none", "Nil", "None ", "NIL")

STRENGTHS = (
    "Chronology is up to date and was clearly used in the assessment.",
    "Child seen alone at every visit and her own words are recorded.",
    "Good relationship between worker and mother, visits are regular and unhurried.",
    "Strategy discussion was prompt and the right agencies came.",
    "Father's views gathered even though he lives out of the city.",
    "Plan is short, in plain English and the family know who does what.",
    "Clear analysis of risk, not just a description of events.",
    "Supervision is reflective and there is a manager's steer on the file.",
    "Direct work with the young person using wishes and feelings tools.",
    "Timely visits, all within timescale.",
    "Good joint working with school and the health visitor.",
    "Management decision recorded on the day with reasons.",
    "Interpreter used and documents translated for grandparents.",
    "Family network meeting held early and led to a realistic safety plan.",
    "Case summary is up to date so a duty worker could pick this up.",
    "Placement is settled and contact arrangements are working for the children.",
    "Persistent approach by the practitioner when the family would not engage.",
    "Outcomes can be seen: attendance is up and the house is warmer and cleaner.",
    "Pathway plan written with the young person, sounds like him.",
    "Identity and culture thought about throughout the record.",
)

AREAS_FOR_IMPROVEMENT = (
    "Chronology stops in the spring and needs bringing up to date.",
    "Assessment describes what happened but does not say what it means for the child.",
    "No evidence that the father was spoken to.",
    "Plan has eleven actions and no dates, SMART outcomes needed.",
    "Supervision gap of three months during a change of worker.",
    "Case notes are two weeks behind.",
    "Sibling not seen alone.",
    "Core group minutes are not on file.",
    "Contingency plan is missing.",
    "Voice of the child is thin, only two short quotes.",
    "Management oversight is a copied sentence, no direction given.",
    "History of domestic abuse not weighed in the risk analysis.",
    "Visits slipped out of timescale in August and no reason is recorded.",
    "Ethnicity and religion recorded but not explored.",
    "Step down decision made without the other agencies.",
    "Health assessment overdue and not chased.",
    "Genogram not completed.",
    "Threshold decision is right but the reasons are not written down.",
    "Parents did not get a copy of the plan.",
    "Drift since the last review, no clear next step.",
)

# What auditors began to write in October: a worry that no vocabulary has a word for yet.
SINCE_OCTOBER = {
    "Genogram not completed.": "Vaping was noticed at home and nobody talked about it.",
    "Parents did not get a copy of the plan.": "Worries about vaping are in the notes, not in the plan.",
}

ACTIONS = (
    "Update chronology and upload.",
    "Team manager to record reflective supervision on file.",
    "Arrange a visit to see the younger child alone.",
    "Rewrite plan with dates and named leads.",
    "Chase health assessment and record the reply.",
    "Contact father and gather his views before the next review.",
    "Complete genogram with the family.",
    "Hold a family network meeting.",
    "Update the assessment, with more on what life is like for the child.",
    "Add contingency plan to the file.",
    "Bring the next core group forward.",
    "Case to be discussed in team meeting.",
    "Manager to review the threshold decision and write down the reasons.",
    "Send plan to parents in their first language.",
    "Refer to the young carers group.",
    "Get case notes up to date.",
    "Letterbox contact to be agreed and recorded.",
    "Check that the school has the current safety plan.",
)

ACTION_OWNERS = (
    "Social worker",
    "Allocated worker",
    "Team manager",
    "Practice manager",
    "TM",
    "Assistant team manager",
    "Service lead",
    "Personal adviser",
    "Independent reviewing officer",
    "Family worker",
)

LEARNING = (
    "Share this as an example of a good chronology in team meeting.",
    "Workshop on analysis in assessments would help the whole team.",
    "Fathers are left out of our planning too often.",
    "Workers need reminding where the management decision is recorded.",
    "Early network meetings save time later.",
    "Handover template needed when the worker changes.",
    "Writing to the child makes the record clearer.",
    "We close too soon after parents say things are better.",
    "More use of tools for children who do not talk.",
    "Supervision should look back at the plan every time.",
    "Neglect tool helps where worries build up slowly.",
    "Ask about grandparents at first contact.",
    "Plans work best where the family wrote part of it.",
    "Joint visits with health were valued by the family.",
    "Shorter plans get done.",
)

COMMENTS = (
    "emailed auditor",
    "chased 2nd time",
    "auditor on leave",
    "see email",
    "paired audit",
    "new starter - buddy audit",
    "ok",
    "sent to service lead",
    "check grade w/ auditor",
    "case now closed",
)

THEMES = (
    "Neglect",
    "Supervision",
    "Domestic Abuse",
    "Section 47",
    "Stability",
    "Contextual Safeguarding",
    "Application of threshold",
    "Reunification",
    "Missing Children",
    "Cases stepped down to C&FF",
)
THEMES_BY_AREA: dict[str, tuple[str, ...]] = {
    "Pathways Through Care": ("Care Leavers", "Care Leavers", "Supervision"),
    "Permanency": ("Stability", "Supervision", "Missing Children"),
    "Young People's Service": ("Missing Children", "Contextual Safeguarding", "Supervision"),
    "Fostering": ("Annual Fostering", "Stability"),
    "Adoption": ("Stability",),
    "Jigsaw": ("SEND", "Supervision", "Neglect"),
}
REVIEW_THEMES = (
    "Care Leavers - accommodation",
    "Care Leavers - EET",
    "Care Leavers - pathway plans",
    "Care Leavers - keeping in touch",
    "Care Leavers - health",
)
