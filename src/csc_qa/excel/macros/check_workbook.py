"""The button Check workbook."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.check import check_page

MACRO = Macro(
    name="check_workbook",
    label="Check workbook",
    group="Register",
    summary="List what is wrong in the registers, errors first, each with a link to its cell.",
    function=check_page,
    icon="check",
)
