"""The fields of a register: what kind of cell each has, and the headers under which people keep it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class FieldKind(StrEnum):
    """How the cells of a field are read."""

    TEXT = "text"
    DATE = "date"
    MONTH = "month"
    GRADE = "grade"
    YES_NO = "yes or no"
    AREA = "service area"
    TOOL = "audit tool"


class RegisterField(NamedTuple):
    """A field of an audit as a register keeps it."""

    name: str
    kind: FieldKind
    headers: tuple[str, ...]


def _field(name: str, kind: FieldKind, headers: str) -> RegisterField:
    return RegisterField(name, kind, tuple(header.strip() for header in headers.split(";")))


REGISTER_FIELDS: tuple[RegisterField, ...] = (
    _field(
        "audit_id",
        FieldKind.TEXT,
        "Audit ID; Audit ref; Audit reference; Audit no; Audit number; Ref; Ref no; Reference; "
        "Reference number; Unique reference; QA ref",
    ),
    _field(
        "child_id",
        FieldKind.TEXT,
        "Case; Child ID; Child's ID; Child unique ID; Child unique identifier; Case number; Case no; Case "
        "ID; Case ref; Client ID; Person ID; CareDirector ID; CD ID; CD number; CD no; Mosaic ID; "
        "Mosaic no; Mosaic number; Liquidlogic ID; LCS ID; Case file number; Child's case number; Child ref; "
        "YP ID; Child no",
    ),
    _field(
        "service_area",
        FieldKind.AREA,
        "Service area; Area; Service; Team; Service / team; Team / service; Team / service area; "
        "Service area / team; Audited service; Area of service; Team audited; Service audited",
    ),
    _field(
        "tool",
        FieldKind.TOOL,
        "Audit tool; Tool; Audit form; Form; Form used; Tool used; Audit tool used; Template; Audit "
        "form used",
    ),
    _field(
        "theme",
        FieldKind.TEXT,
        "Theme; Audit theme; Theme of audit; Focus; Audit focus; Topic; Themed audit",
    ),
    _field(
        "programme",
        FieldKind.TEXT,
        "Programme; Type of audit; Audit type; Type; Audit programme; Kind of audit; Category; Audit "
        "category",
    ),
    _field(
        "auditor",
        FieldKind.TEXT,
        "Auditor; Name of auditor; Auditor name; Auditor's name; Audited by; Completed by; Audit "
        "completed by; Reviewer; Reviewed by; Auditing manager",
    ),
    _field(
        "practitioner",
        FieldKind.TEXT,
        "Practitioner; Social worker; SW; Allocated worker; Allocated social worker; Case holder; "
        "Caseholder; Worker; Name of practitioner; Practitioner name; Allocated SW; Lead "
        "practitioner; Allocated practitioner; Social worker name",
    ),
    _field(
        "audit_month",
        FieldKind.MONTH,
        "Audit month; Month; Month of audit; Month allocated; Allocated for; Month allocated for; "
        "Audit period; Month audited; For month",
    ),
    _field(
        "allocated_on",
        FieldKind.DATE,
        "Date allocated; Allocated on; Allocated; Allocation date; Date of allocation; Date sent to "
        "auditor; Date audit allocated",
    ),
    _field(
        "completed_on",
        FieldKind.DATE,
        "Date completed; Completed on; Completed; Completion date; Date of completion; Date audit "
        "completed; Audit completed on; Date of audit; Audit date; Audit completion date; Date done; "
        "Date audit was completed; Audit completed; Audited on; Date audited",
    ),
    _field(
        "overseen_on",
        FieldKind.DATE,
        "Oversight date; Date of oversight; Overseen on; Service lead oversight; Date overseen; "
        "Service lead oversight date; SL oversight; SL oversight date; Oversight recorded on; Date of "
        "service lead oversight; Oversight; SL sign off; Service lead sign off; Oversight recorded; "
        "Date SL oversight recorded",
    ),
    _field(
        "uploaded_on",
        FieldKind.DATE,
        "Date uploaded; Uploaded on; Uploaded; Upload date; Date of upload; Uploaded to CD; Uploaded "
        "to CareDirector; Uploaded to file; Date uploaded to CD; On child's file; Date added to file; "
        "Uploaded to child's file; Date uploaded to child's file",
    ),
    _field(
        "grade",
        FieldKind.GRADE,
        "Grade; Overall grade; Audit grade; Original grade; Grade given; Auditor's grade; Judgement; "
        "Overall judgement; Grading; Overall grading; Grade given by auditor; Audit outcome; Rating; "
        "Overall rating; Grade before moderation; Grade prior to moderation; Pre moderation grade; "
        "Original audit grade; Audit grading; Indicative grade; Auditor grade; Overall audit grade; "
        "Judgment; Overall judgment; Auditor judgement; Auditor judgment; Auditor's judgement; Auditor's "
        "judgment; Ofsted grade",
    ),
    _field(
        "moderated_grade",
        FieldKind.GRADE,
        "Moderated grade; Grade after moderation; Moderation grade; Moderation outcome; Final grade; "
        "Outcome of moderation; Grade post moderation; Post moderation grade; Panel grade; Grade "
        "agreed at panel; Moderated to; Moderation result; Grade following moderation; Moderated "
        "outcome; Moderated audit grade; Mod grade; Mod judgement; Mod judgment; Moderated judgement; "
        "Moderated judgment; Moderation judgement; Moderation judgment",
    ),
    _field(
        "moderated_on",
        FieldKind.DATE,
        "Date moderated; Moderated on; Moderation date; Date of moderation; Panel date; Date of "
        "panel; Moderation panel date; Date moderated by panel",
    ),
    _field(
        "strengths",
        FieldKind.TEXT,
        "Strengths; What is working well; Working well; Areas of strength; Good practice; What went "
        "well; Strengths identified; Practice strengths",
    ),
    _field(
        "areas_for_improvement",
        FieldKind.TEXT,
        "Areas for improvement; Area for improvement; AFI; AFIs; Areas of improvement; What needs to "
        "improve; Improvements needed; Areas for development; Areas of development; Even better if; "
        "Concerns; Improvement needed; What are we worried about",
    ),
    _field(
        "actions",
        FieldKind.TEXT,
        "Actions; Action; Actions required; Actions needed; Remedial actions; Action plan; "
        "Recommendations; Actions / recommendations; Action required; Actions identified; Actions "
        "agreed",
    ),
    _field(
        "action_owner",
        FieldKind.TEXT,
        "Action owner; Owner; Owner of action; Responsible; Person responsible; Who; By whom; Lead; "
        "Action for; Action by whom; Who is responsible; Actions owner; Lead for action",
    ),
    _field(
        "action_due_on",
        FieldKind.DATE,
        "Action due; Action due date; Due date; By when; Action by when; Due by; Target date; "
        "Timescale; Date action due; Actions due; Actions by when; Action date; Due; Complete by",
    ),
    _field(
        "learning",
        FieldKind.TEXT,
        "Learning; Key learning; Learning points; Learning identified; Lessons; Lessons learnt; "
        "Lessons learned; Learning from audit; Learning recorded; Learning for others",
    ),
    _field(
        "practitioner_involved",
        FieldKind.YES_NO,
        "Practitioner involved; SW involved; Social worker involved; Worker involved; Done with "
        "practitioner; Completed with social worker; Done with SW; Practitioner present; SW involved "
        "in audit; Was the practitioner involved; Audited with practitioner; Discussed with SW; "
        "Completed with SW; Discussed with practitioner; Social worker involved in audit; "
        "Practitioner involved in audit",
    ),
    _field(
        "family_view_sought",
        FieldKind.YES_NO,
        "Family view sought; Family's view sought; Family views; Views of family; Views of family "
        "sought; Child / family view sought; Family feedback; Feedback from family; Parent view; "
        "Views sought; Family contacted; Child and family views sought; Family views sought; Family "
        "asked",
    ),
    _field(
        "safeguarding_concern",
        FieldKind.YES_NO,
        "Safeguarding concern; Safeguarding; Immediate safeguarding concern; Serious safeguarding "
        "concern; Safeguarding concerns; Immediate concern; Safeguarding issue; Any safeguarding "
        "concern; Serious concern; Immediate or serious safeguarding concern",
    ),
    _field(
        "is_disputed",
        FieldKind.YES_NO,
        "Disputed; Dispute; In dispute; Dispute raised; Grade disputed; Is disputed",
    ),
    _field(
        "re_audit_of",
        FieldKind.TEXT,
        "Re-audit of; Reaudit of; Re-audit; Re audit ref; Previous audit ref; Original audit ref",
    ),
)

AREA_GRADE_PREFIX = "grade_"


def area_grade_field(key: str, name: str) -> RegisterField:
    """Return the field that keeps the grade of one analysis area."""
    parts = [part.strip() for part in name.split("/")]
    whole = " ".join(name.replace("/", " ").split())
    names = dict.fromkeys([whole, *parts])
    headers = [
        form for each in names for form in (f"Grade {each}", f"{each} grade", f"Grade for {each}", each)
    ]
    return RegisterField(f"{AREA_GRADE_PREFIX}{key}", FieldKind.GRADE, tuple(headers))
