"""The button Chase list."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.chase import chase_page

MACRO = Macro(
    name="chase_list",
    label="Chase list",
    group="Audit cycle",
    summary="Which audits are late, for how many days and whose turn it is; states; timeliness.",
    function=chase_page,
    icon="chase",
)
