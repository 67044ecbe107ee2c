"""The button Import forms."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.import_forms import import_preview

MACRO = Macro(
    name="import_forms",
    label="Import forms",
    group="Register",
    summary="Show what the Forms exports in this workbook would add to the register; nothing is added yet.",
    function=import_preview,
    icon="form_import",
)
