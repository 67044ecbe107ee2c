"""The button Moderation sample."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.moderation_sample import moderation_sample_page

MACRO = Macro(
    name="moderation_sample",
    label="Moderation sample",
    group="Audit cycle",
    summary="Draw the month's dip sample and lay out the panel's sheet; what panels typed is kept.",
    function=moderation_sample_page,
    icon="moderation",
)
