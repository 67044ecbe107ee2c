"""The button Agreement."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.agreement import agreement_page

MACRO = Macro(
    name="agreement",
    label="Agreement",
    group="Analysis",
    summary="What moderation made of the auditors' grades.",
    function=agreement_page,
    icon="agreement",
)
