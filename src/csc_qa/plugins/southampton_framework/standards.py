"""Southampton's practice standards, and how many audits it expects of a year."""

from __future__ import annotations

_SUPERVISION = "QA framework 9.1"
_ASYE = f"{_SUPERVISION} (then four-weekly as the practitioner develops)"
_CASE = f"{_SUPERVISION} (unless a service lead has agreed an exemption)"
_PERFORMANCE = "performance report"
_GLOSSARY = "glossary"
# Audits of the year 2023.
LEAST, MOST, BY_MANAGERS = 550, 600, 470

STANDARDS = (
    ("1:1 supervision of registered social workers and allied staff", 4, "weeks", _SUPERVISION),
    ("1:1 supervision length", 1.5, "hours", _SUPERVISION),
    ("ASYE supervision for the first six weeks", 1, "weeks", _SUPERVISION),
    ("ASYE supervision after six weeks", 2, "weeks", _ASYE),
    ("Case-level supervision", 8, "weeks", _CASE),
    ("Group reflective supervision per team", 1, "months", _SUPERVISION),
    ("Supervision agreement review", 6, "months", _SUPERVISION),
    ("Appraisal", 1, "years", "QA framework 9.2"),
    ("Direct observation of each supervisee", 1, "years", "QA framework 11"),
    ("Child and family assessment completed", 45, "working days", _PERFORMANCE),
    ("Child protection plan visit (tight measure)", 10, "working days", _PERFORMANCE),
    ("Child protection plan visit", 20, "working days", _PERFORMANCE),
    ("Looked after child visit", 6, "weeks", _PERFORMANCE),
    ("Child in need visit", 6, "weeks", _PERFORMANCE),
    ("Re-referral window", 12, "months", _PERFORMANCE),
    ("Initial child protection conference after strategy discussion", 15, "working days", _GLOSSARY),
    ("Section 47 enquiry completed after strategy discussion", 15, "days", _GLOSSARY),
    ("Care and supervision proceedings", 26, "weeks", _GLOSSARY),
    ("Annual audit total forecast for 2023 (low)", LEAST, "audits", _PERFORMANCE),
    ("Annual audit total forecast for 2023 (high)", MOST, "audits", _PERFORMANCE),
    ("Monthly managers' audits expected by December 2023", BY_MANAGERS, "audits", _PERFORMANCE),
)
