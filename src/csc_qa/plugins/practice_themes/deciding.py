"""Thresholds, stepping up and down, closing, the court."""

from __future__ import annotations

from csc_qa.core.theme import Theme

THEMES = (
    Theme(
        key="thresholds",
        name="Thresholds",
        phrases=("threshold*", "level of need", "right service/support at ... right time", "front door"),
        not_in=("financial threshold", "income threshold"),
        area="assessment",
    ),
    Theme(
        key="stepping",
        name="Step up, step down and closure",
        phrases=(
            "step/steps/stepped/stepping up/down",
            "closure",
            "closing ... case",
            "close/closed/closes ... soon/early/case/prematurely",
            "de escalat*",
            "end/ended/ending ... child protection plan",
            "transfer to ... early help",
            "premature* end*/close*",
            "exit plan*",
        ),
        not_in=(
            "next step down",
            "school closure",
            "step up to social work",
        ),
        area="planning",
    ),
    Theme(
        key="re_referral",
        name="Re-referrals and repeat plans",
        phrases=(
            "re refer*",
            "rerefer*",
            "repeat referral",
            "second/third/repeat/subsequent ... child protection plan",
            "repeat plan",
            "revolving door",
        ),
        area="outcomes",
    ),
    Theme(
        key="court_work",
        name="Pre-proceedings and court work",
        phrases=(
            "pre proceeding",
            "preproceeding",
            "plo",
            "public law outline",
            "care proceeding",
            "letter before proceeding",
            "legal plan*",
            "legal gateway",
            "legal advice",
            "court",
            "care order",
            "supervision order",
            "interim order",
            "final evidence",
            "social work evidence template",
            "guardian ad litem",
            "cafcass",
        ),
        not_in=("court yard",),
        area="planning",
    ),
    Theme(
        key="early_help",
        name="Early help",
        phrases=("early help", "eha", "early intervention", "family hub", "targeted support"),
        area="assessment",
    ),
)
