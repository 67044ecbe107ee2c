"""The button Compute from Annex A."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.compute_annex_a import compute_annex_a_page

MACRO = Macro(
    name="compute_annex_a",
    label="Compute from Annex A",
    group="Indicators",
    summary="The month's indicators counted from the Annex A lists that are open, beside what is printed.",
    function=compute_annex_a_page,
    icon="compute",
)
