"""Codes of what is found in allocating audits."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, I, W

_COLUMNS = "Auditor, Service area, Team, Audits, Absent from, Absent until, Exempt, Group, Email"

ALLOCATION_CODES: dict[str, FindingCode] = {
    "CSCQA-ALC-001": FindingCode(
        E,
        "there is no roster of auditors",
        f'Add a sheet "QA Roster" to the workbook, or name a file with --roster; columns: {_COLUMNS}.',
    ),
    "CSCQA-ALC-002": FindingCode(
        E, "the roster has no header row", f"Write the headers above the names: {_COLUMNS}."
    ),
    "CSCQA-ALC-003": FindingCode(E, "the roster has no auditors", "Write a row for each auditor."),
    "CSCQA-ALC-004": FindingCode(
        E, "the service area is not known", "Write the area as reports do, or All for an auditor of any area."
    ),
    "CSCQA-ALC-005": FindingCode(E, "the auditor has no name", "Write the name, or remove the row."),
    "CSCQA-ALC-006": FindingCode(
        E, "not a whole number of audits from 0 to 31", "Write a number; blank stands for 1."
    ),
    "CSCQA-ALC-007": FindingCode(E, "not a date", "Write day, month, year, such as 28/01/2023."),
    "CSCQA-ALC-008": FindingCode(
        E, "neither yes, no nor a date until which the auditor is exempt", "Write one of the three, or blank."
    ),
    "CSCQA-ALC-009": FindingCode(
        E,
        "the auditor stands on the roster twice, with different entries",
        "A second row may only add another absence; make the rest alike, or tell two people apart by name.",
    ),
    "CSCQA-ALC-010": FindingCode(E, "the absence ends before it begins", "Correct one of the two dates."),
    "CSCQA-ALC-011": FindingCode(
        I, "the column of the roster is not known and was not read", f"The columns are: {_COLUMNS}."
    ),
    "CSCQA-ALC-012": FindingCode(
        E, "the month has no programme", "Add the month's themed audits in a plugin, or check the month."
    ),
    "CSCQA-ALC-013": FindingCode(
        I,
        "no theme of the month is for this group of auditors, so any case of their area may be drawn",
        "Nothing, if that is meant; else write the group as the programme does.",
    ),
    "CSCQA-ALC-014": FindingCode(
        I,
        "the theme declares no condition on the lists, so any case may be drawn for it",
        "Choose by hand where the case drawn does not fit, or declare a condition in a plugin.",
    ),
    "CSCQA-ALC-015": FindingCode(
        E, "no list names a child by an identifier", "Export the lists with the identifiers."
    ),
    "CSCQA-ALC-016": FindingCode(
        W,
        "a team of the case lists belongs to no service area, so its cases are for no auditor of one area",
        "Write the team beside an auditor on the roster, or add it to an area's aliases in a plugin.",
    ),
    "CSCQA-ALC-017": FindingCode(
        W,
        "cases have neither team nor service area, so they are for no auditor of one area",
        "Fill in the team at the source, or add a column Service area to the lists.",
    ),
    "CSCQA-ALC-018": FindingCode(
        W,
        "children were linked to more than one family, so all of these count as one family",
        "Correct the family identifiers at the source.",
    ),
    "CSCQA-ALC-019": FindingCode(
        W,
        "earlier audits cannot all be told by child, so a child may be drawn again within twelve months",
        "Fill in the children's identifiers in the register.",
    ),
    "CSCQA-ALC-020": FindingCode(
        W, "an auditor got fewer audits than the roster asks for", "See which rule was in the way."
    ),
    "CSCQA-ALC-021": FindingCode(I, "an auditor was left out", "Nothing, if that is meant."),
    "CSCQA-ALC-022": FindingCode(
        I, "the area's only form awaits approval", "Ask whether it may be used, or name another."
    ),
    "CSCQA-ALC-023": FindingCode(
        W, "no list names families, so siblings may be drawn in one month", "Add a column Family identifier."
    ),
    "CSCQA-ALC-024": FindingCode(
        E, "the framework does not say on which day this step is due", "Add the step to the framework."
    ),
    "CSCQA-ALC-025": FindingCode(
        E, "a condition on the lists failed", "Ask the developer of the plugin that declares it."
    ),
    "CSCQA-ALC-027": FindingCode(
        W,
        "a team stands under two service areas on the roster; the first one counts",
        "Write one area beside the team.",
    ),
    "CSCQA-ALC-028": FindingCode(
        W, "not an email address, so the draft has no addressee", "Correct the address on the roster."
    ),
    "CSCQA-ALC-029": FindingCode(
        E, "the roster's file cannot be read", "Save it as .csv or .xlsx, and run this again."
    ),
    "CSCQA-ALC-030": FindingCode(E, "not a month", "Write a month, such as 2023-01."),
    "CSCQA-ALC-031": FindingCode(E, "a setting cannot be read", "Write yes or no on the sheet QA Settings."),
    "CSCQA-ALC-032": FindingCode(
        E,
        "the month was allocated already, and this draw gives other audits",
        "Use the seed of the sheet QA Allocation, or take the allocation back first: csc-qa undo.",
    ),
    "CSCQA-ALC-033": FindingCode(
        W,
        "no sheet of the register takes audits of the service area, so an audit got no row",
        "Add a sheet for the service area, with the headers of the others, and run this again.",
    ),
    "CSCQA-ALC-034": FindingCode(
        I,
        "no sheet of the register is of the month; the rows go under the last register sheet",
        "Add a sheet for the period first, with the headers of the others, or move the rows later.",
    ),
    "CSCQA-ALC-035": FindingCode(
        W,
        "the sheet lacks a column by which a form finds the row of its audit",
        "Add the column, or press Connect workbook and name the one that is it.",
    ),
    "CSCQA-ALC-037": FindingCode(
        E,
        "no sheet that is open is one of Ofsted's Annex A lists",
        "Open the Annex A workbook beside this one, or copy its sheets into this one; allocate again.",
    ),
    "CSCQA-ALC-036": FindingCode(
        I,
        "a service area has no form of its own",
        "Tell its auditors which form to use, or type their audits into the rows that wait for them.",
    ),
}
