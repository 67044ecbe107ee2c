"""The button Add forms."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.import_forms import add_forms

MACRO = Macro(
    name="add_forms",
    label="Add forms",
    group="Register",
    summary="Add the audits of the Forms exports to the register, under the last audit of their sheet.",
    function=add_forms,
    icon="add",
)
