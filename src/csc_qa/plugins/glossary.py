"""Words of children's social care and of its quality assurance, explained in our own words."""

from __future__ import annotations

from csc_qa.core.glossary_term import GlossaryTerm
from csc_qa.hooks.markers import hookimpl

_TERMS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "Audit",
        ("Case audit", "Case file audit"),
        "A look at one child's record by a manager other than the child's own, ending in a grade and in what to improve.",
    ),
    ("Ungraded review", ("Themed review",), "A look at a record for one theme, without a grade."),
    ("Dip sample", ("Dip sampling",), "A few audits picked to see whether their grades hold."),
    (
        "Moderation",
        (),
        "A second look at an audit by the Quality Assurance Unit or a panel, which may change the grade.",
    ),
    ("Agreement", (), "How often the grade of the auditor and the grade after moderation are the same."),
    (
        "Weighted kappa",
        ("Kappa",),
        "Agreement beyond what chance would give: 1 is perfect, 0 is chance; grades far apart count more.",
    ),
    (
        "Oversight",
        ("Management oversight",),
        "A manager's recorded direction on a child's case; for an audit, the service lead's reading of it.",
    ),
    (
        "Escalation",
        (),
        "Telling those in charge, by a set day, that practice is inadequate or a child is not safe.",
    ),
    ("Re-audit", (), "A second audit of a case, to see whether what was wrong has been put right."),
    ("Outstanding", (), "The best of Ofsted's four grades."),
    ("Good", (), "The second of Ofsted's four grades: practice meets what children need."),
    (
        "Requires Improvement",
        ("RI", "Requires improvement to be good"),
        "The third of Ofsted's four grades: children are not failed, but practice is not good yet.",
    ),
    ("Inadequate", (), "The last of Ofsted's four grades: practice leaves children at risk or without help."),
    (
        "KPI",
        ("Key performance indicator", "Indicator"),
        "A number watched over time to see whether practice is on course.",
    ),
    ("Target", (), "The value that the council means to reach."),
    ("Comparator", (), "What others, or the council itself a year before, reached."),
    (
        "Statistical neighbours",
        ("SN", "Stat neighbours", "Statistical neighbour"),
        "Councils whose children and families are most like one's own; their mean is a fair comparison.",
    ),
    (
        "RAG",
        ("RAG rating", "RAG status"),
        "Red, amber or green: whether a target is missed, nearly met or met.",
    ),
    (
        "SPC",
        ("Statistical process control",),
        "A way to tell a real change in a series of numbers from its usual ups and downs.",
    ),
    (
        "Special cause",
        ("Special cause variation",),
        "A change in a series too large or too long to be its usual ups and downs.",
    ),
    (
        "Variation",
        ("Common cause", "Common cause variation"),
        "Whether the last months are better or worse than chance makes them, or only the usual ups and downs.",
    ),
    (
        "Assurance",
        (),
        "Whether a target can be expected to be met if things go on as they are: pass, fail, or now and then.",
    ),
    (
        "CLA",
        ("Child looked after", "Children looked after", "Looked after child", "LAC"),
        "A child in the care of the council, by court order or by agreement with the parents.",
    ),
    (
        "CPP",
        ("Child protection plan", "CP plan"),
        "The plan for a child who is at risk of significant harm, kept under review at conferences.",
    ),
    (
        "CIN",
        ("Child in need", "Children in need"),
        "A child who needs services to reach or keep a reasonable standard of health or development.",
    ),
    (
        "ICPC",
        ("Initial child protection conference",),
        "The first meeting of all who know a child, which decides whether a protection plan is needed.",
    ),
    (
        "Section 47",
        ("S47", "Section 47 enquiry"),
        "The council's duty to find out whether a child is coming to significant harm, or soon may.",
    ),
    (
        "Strategy discussion",
        ("Strategy meeting",),
        "Social care, police and health agree whether and how to make enquiries about a child's safety.",
    ),
    (
        "Assessment",
        ("Single assessment", "C&F assessment", "Child and family assessment"),
        "The social worker's account of what a child needs; due within 45 working days.",
    ),
    (
        "Contact",
        (),
        "Any message to social care about a child, before it is decided whether it is a referral.",
    ),
    ("Referral", (), "A contact that social care takes up because a child may need its services."),
    ("Re-referral", ("Rereferral",), "A referral within twelve months of an earlier one for the same child."),
    (
        "Care leaver",
        ("Care leavers", "Care experienced young person"),
        "A young person who was looked after and is entitled to the council's help until 25.",
    ),
    ("Pathway plan", (), "The plan for a young person's move from care to living on their own."),
    (
        "Personal adviser",
        ("PA",),
        "The worker who keeps in touch with a care leaver and sees the pathway plan through.",
    ),
    (
        "IRO",
        ("Independent reviewing officer",),
        "The officer, outside the team, who reviews the plan of a looked after child.",
    ),
    (
        "Supervision",
        (),
        "The regular talk of practitioner and manager about cases and practice, put on record.",
    ),
    (
        "Annex A",
        (),
        "The lists of children that a council hands to Ofsted at the start of an inspection; also used month by month.",
    ),
    ("ILACS", (), "Ofsted's framework for inspecting a council's services for children."),
    (
        "Practice standard",
        ("Practice standards",),
        "How often, or how soon, something is to be done for a child.",
    ),
    (
        "Chronology",
        (),
        "The dated list of what has happened in a child's life, kept so that patterns are seen.",
    ),
    (
        "UASC",
        ("Unaccompanied asylum seeking child", "Unaccompanied asylum seeking children"),
        "A child from abroad who asks for asylum and has no adult here whose task it is to look after them.",
    ),
    (
        "CWD",
        ("Children with disabilities", "Children with disabilities team"),
        "The team that works with disabled children and their families.",
    ),
    (
        "S20",
        ("Section 20",),
        "Care by agreement with those who have parental responsibility, without a court order.",
    ),
    (
        "IFA",
        ("Independent fostering agency",),
        "An agency, not the council itself, whose foster carers look after a child.",
    ),
    ("BLA", ("Becoming looked after",), "The day on which a child came into the council's care."),
    (
        "Permanence plan",
        ("Permanency plan",),
        "How a looked after child is to have a lasting home: with family, foster carers or adopters.",
    ),
    (
        "Cumulative rate",
        ("Rate per 10,000",),
        "Cases for every 10,000 children of the area; a cumulative one is added up from April.",
    ),
    ("Early help", (), "Help for a family before its problems need a social worker."),
    (
        "Working day",
        ("Working days",),
        "Monday to Friday without England's bank holidays; the day itself counts as day 0.",
    ),
)


@hookimpl
def csc_qa_glossary() -> list[GlossaryTerm]:
    """Return the terms."""
    return [GlossaryTerm(term=term, aliases=aliases, meaning=meaning) for term, aliases, meaning in _TERMS]
