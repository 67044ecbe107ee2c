"""Codes of what is found when audits are sampled for moderation and panels' results are read."""

from __future__ import annotations

from csc_qa.core.finding_codes.kinds import E, FindingCode, I, W

MODERATION_CODES: dict[str, FindingCode] = {
    "CSCQA-MOD-001": FindingCode(
        E, "no audit of this month can be moderated", "Check the month, and the dates in the register."
    ),
    "CSCQA-MOD-002": FindingCode(
        I,
        "more audits must be moderated than the sample was to have; all of them are in it",
        "Plan the panel's time for them, or ask for a larger sample.",
    ),
    "CSCQA-MOD-003": FindingCode(
        W,
        "the sample is too small to give every service area its minimum",
        "Ask for a larger sample, in which what the panel typed stays, or set a lower minimum for each area.",
    ),
    "CSCQA-MOD-004": FindingCode(
        E, "not a grade; the audit counts as not moderated", "Correct the cell, or leave it blank."
    ),
    "CSCQA-MOD-005": FindingCode(
        E, "not a date; left out", "Correct the cell: day, month, year, such as 19/01/2023."
    ),
    "CSCQA-MOD-006": FindingCode(
        W,
        "the register and the panel's sheet give different moderated grades; the register's was counted",
        "Correct the one that is wrong.",
    ),
    "CSCQA-MOD-007": FindingCode(
        E,
        "the panel's sheet has entries for audits that the new sample would leave out",
        "Draw with the seed that stands on the sheet and no smaller size, or clear those entries first.",
    ),
    "CSCQA-MOD-008": FindingCode(
        W,
        "the panel's sheet has an entry for an audit that the register does not have",
        "Correct the reference on the sheet, or in the register.",
    ),
    "CSCQA-MOD-009": FindingCode(
        E, "not a whole number from 1 upwards", "Correct the value on the sheet QA Settings."
    ),
    "CSCQA-MOD-010": FindingCode(
        W,
        "the panel's sheet has two entries for one audit that differ; the later one was counted",
        "Delete the one that is wrong.",
    ),
    "CSCQA-MOD-011": FindingCode(
        E, "a dip sample is drawn from one month", "Name one month, such as 2023-01."
    ),
    "CSCQA-MOD-012": FindingCode(
        I, "the panel has typed beside an earlier draw of the month, so that draw was kept", "Nothing to do."
    ),
}
