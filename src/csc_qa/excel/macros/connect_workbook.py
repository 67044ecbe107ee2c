"""The button Connect workbook."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.columns import columns_pages

MACRO = Macro(
    name="connect_workbook",
    label="Connect workbook",
    group="Register",
    summary="Find the registers of this workbook and show which column is read as what, to correct it.",
    function=columns_pages,
    icon="connect",
)
