"""Find the Forms exports among the sheets that are open in Excel, and read them."""

from __future__ import annotations

from csc_qa.core.errors import FormError
from csc_qa.core.finding import make_finding
from csc_qa.core.master_port import MasterPort
from csc_qa.sources import looks_like_form_export, read_form_grid
from csc_qa.workflows.importing.exports import ReadForms
from csc_qa.workflows.importing.records import ask_plugins
from csc_qa.workflows.importing.register_state import RegisterState


def read_form_sheets(master: MasterPort, state: RegisterState) -> ReadForms:
    """Read every sheet that is a Forms export.

    Raises:
        FormError: there is none, or none of them can be read.
    """
    catalogue = state.catalogue
    tools = catalogue.audit_tools
    found = ReadForms()
    exports = [each for each in master.other_sheets() if looks_like_form_export(each.rows, tools)]
    if not exports:
        raise FormError(make_finding("CSCQA-IMP-013"))
    for export in exports:
        try:
            read = read_form_grid(
                export.source,
                export.sheet,
                export.rows,
                tools,
                scale=catalogue.framework.grade_scale,
                parse_answer=lambda tool, row: ask_plugins(catalogue, tool, row),
            )
        except FormError as error:
            found.findings += error.findings
            found.unreadable += 1
        else:
            found.take(read, state.vocabulary)
    if found.unreadable == len(exports):
        raise FormError(*found.findings)
    return found
