"""The button Report files."""

from __future__ import annotations

from csc_qa.core.front_end import Macro
from csc_qa.workflows.pages.report_files import report_files_page

MACRO = Macro(
    name="report_files",
    label="Report files",
    group="Reports",
    summary="The reports that QA Settings names, as PowerPoint, Word, Excel or web files to hand on.",
    function=report_files_page,
    icon="report_files",
)
