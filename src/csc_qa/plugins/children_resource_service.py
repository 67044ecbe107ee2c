"""Children Resource Service: the front door, with three audit tools.

The forms are not published; the questions here are illustrative.
Source: Quality Assurance Framework 2023 to 2025, section 23, for tools, status and links.
"""

from __future__ import annotations

from csc_qa.core.audit_tool import AuditTool, Question, ToolStatus
from csc_qa.core.case_condition import OnList
from csc_qa.core.form_questions import CLOSING_QUESTIONS, OPENING_QUESTIONS
from csc_qa.core.service_area import ServiceArea
from csc_qa.hooks.markers import hookimpl

AREA = ServiceArea(
    id="children_resource_service",
    name="Children Resource Service",
    aliases=("CRS", "C.R.S.", "Children's Resource Service", "Childrens Resource Services", "Front door"),
)

CONTACT_QUESTIONS = (
    Question(
        id="history",
        text="Were earlier contacts and the family's history read and weighed?",
        area="narrative",
    ),
    Question(
        id="threshold",
        text="Was the threshold decision right, and are its reasons recorded?",
        area="assessment",
    ),
    Question(
        id="consent", text="Was consent sought, or the reason for not seeking it recorded?", area="assessment"
    ),
    Question(id="next_step", text="Is it clear what happens next, who does it and by when?", area="planning"),
    Question(id="child_seen", text="Does the record let the reader hear the child?", area="relationship"),
    Question(id="right_help", text="Did the child get the right help at the right time?", area="outcomes"),
    Question(
        id="discussion", text="Was the case discussed with a manager, with reflection?", area="supervision"
    ),
    Question(id="sign_off", text="Is the manager's decision recorded with reasons?", area="oversight"),
)

STRATEGY_QUESTIONS = (
    Question(
        id="history", text="Did the strategy discussion draw on a chronology of past harm?", area="narrative"
    ),
    Question(
        id="agencies",
        text="Were the right agencies there, and did they share what they knew?",
        area="assessment",
    ),
    Question(
        id="risk",
        text="Was the risk of significant harm analysed for every child at home?",
        area="assessment",
    ),
    Question(id="interim_plan", text="Was there a safety plan that the family understood?", area="planning"),
    Question(id="seen_alone", text="Was the child seen alone, and by whom?", area="relationship"),
    Question(
        id="safer", text="Was the child safer when the enquiry ended, and how do we know?", area="outcomes"
    ),
    Question(
        id="direction", text="Did the practitioner get direction during the enquiry?", area="supervision"
    ),
    Question(
        id="decision", text="Did a manager decide the outcome on the evidence, in time?", area="oversight"
    ),
)

EARLY_HELP_QUESTIONS = (
    Question(
        id="history", text="Is the reason for coming to us told in the family's own words?", area="narrative"
    ),
    Question(
        id="needs", text="Were needs and strengths of every family member considered?", area="assessment"
    ),
    Question(id="route", text="Was the route to early help agreed with the family?", area="planning"),
    Question(
        id="contact",
        text="Did one person stay in touch with the family until the help began?",
        area="relationship",
    ),
    Question(id="taken_up", text="Was the help taken up, and did it make a difference?", area="outcomes"),
    Question(id="advice", text="Was advice from a manager asked for and given?", area="supervision"),
    Question(
        id="stepping", text="Were decisions to step up or down overseen by a manager?", area="oversight"
    ),
)

TOOLS = [
    AuditTool(
        id="crs_1",
        name="CRS 1",
        aliases=("CRS1", "CRS contacts"),
        service_areas=(AREA.id,),
        version="2023",
        status=ToolStatus.APPROVED,
        link="https://forms.office.com/e/BpPyviCNPb",
        questions=(*OPENING_QUESTIONS, *CONTACT_QUESTIONS, *CLOSING_QUESTIONS),
    ),
    AuditTool(
        id="crs_2",
        name="CRS 2",
        aliases=("CRS2", "CRS strategy discussions"),
        criteria=(OnList(number=5),),
        service_areas=(AREA.id,),
        version="2023",
        status=ToolStatus.APPROVED,
        link="https://forms.office.com/r/yb2LuCc6hj",
        questions=(*OPENING_QUESTIONS, *STRATEGY_QUESTIONS, *CLOSING_QUESTIONS),
    ),
    AuditTool(
        id="crs_3",
        name="CRS 3",
        aliases=("CRS3", "CRS early help"),
        criteria=(OnList(number=2),),
        service_areas=(AREA.id,),
        version="2023",
        status=ToolStatus.APPROVED,
        link="https://forms.office.com/e/Z3SDu06D5Q",
        questions=(*OPENING_QUESTIONS, *EARLY_HELP_QUESTIONS, *CLOSING_QUESTIONS),
    ),
]


@hookimpl
def csc_qa_service_areas() -> list[ServiceArea]:
    """Return the Children Resource Service."""
    return [AREA]


@hookimpl
def csc_qa_audit_tools() -> list[AuditTool]:
    """Return its three forms."""
    return TOOLS
