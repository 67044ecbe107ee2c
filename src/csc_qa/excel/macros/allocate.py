"""The button Allocate."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.allocation import allocate

MACRO = Macro(
    name="allocate",
    label="Allocate",
    group="Audit cycle",
    summary="Draw the month's audits from the Annex A lists that are open; each gets a row of the register.",
    function=allocate,
    icon="allocate",
)
