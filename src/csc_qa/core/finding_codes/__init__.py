"""Every finding code, once: what it stands for, how serious it is and what to do next.

Codes are never reused. `docs/finding-codes.md` is made from this table.
"""

from __future__ import annotations

from csc_qa.core.finding_codes.allocation import ALLOCATION_CODES
from csc_qa.core.finding_codes.annex_a import ANNEX_A_CODES
from csc_qa.core.finding_codes.computing import COMPUTING_CODES
from csc_qa.core.finding_codes.editing import EDITING_CODES
from csc_qa.core.finding_codes.escalation import ESCALATION_CODES
from csc_qa.core.finding_codes.excel import EXCEL_CODES
from csc_qa.core.finding_codes.figures import FIGURES_CODES
from csc_qa.core.finding_codes.forms import FORMS_CODES
from csc_qa.core.finding_codes.indicators import INDICATORS_CODES
from csc_qa.core.finding_codes.intake import INTAKE_CODES
from csc_qa.core.finding_codes.judging import JUDGING_CODES
from csc_qa.core.finding_codes.kinds import FindingCode, Severity
from csc_qa.core.finding_codes.moderation import MODERATION_CODES
from csc_qa.core.finding_codes.plugins import PLUGINS_CODES
from csc_qa.core.finding_codes.programme import PROGRAMME_CODES
from csc_qa.core.finding_codes.register import REGISTER_CODES
from csc_qa.core.finding_codes.reports import REPORTS_CODES
from csc_qa.core.finding_codes.settings import SETTINGS_CODES
from csc_qa.core.finding_codes.spc import SPC_CODES
from csc_qa.core.finding_codes.themes import THEMES_CODES

__all__ = ["FINDING_CODES", "FindingCode", "Severity"]

FINDING_CODES: dict[str, FindingCode] = (
    REGISTER_CODES
    | PLUGINS_CODES
    | FIGURES_CODES
    | REPORTS_CODES
    | EXCEL_CODES
    | FORMS_CODES
    | EDITING_CODES
    | INTAKE_CODES
    | MODERATION_CODES
    | ESCALATION_CODES
    | PROGRAMME_CODES
    | ANNEX_A_CODES
    | ALLOCATION_CODES
    | SPC_CODES
    | JUDGING_CODES
    | INDICATORS_CODES
    | COMPUTING_CODES
    | THEMES_CODES
    | SETTINGS_CODES
)
