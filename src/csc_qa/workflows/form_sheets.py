"""Find the Forms exports among the sheets that are open in Excel, and read them."""

from __future__ import annotations

from functools import partial

from csc_qa.core.errors import FormError
from csc_qa.core.finding import make_finding
from csc_qa.core.master_port import MasterPort
from csc_qa.sources import looks_like_form_export, read_form_grid
from csc_qa.workflows.importing.exports import ReadForms, how_to_read, read_all
from csc_qa.workflows.importing.register_state import RegisterState


def read_form_sheets(master: MasterPort, state: RegisterState) -> ReadForms:
    """Read every sheet that is a Forms export.

    Raises:
        FormError: there is none, or none of them can be read.
    """
    tools, how = state.catalogue.audit_tools, how_to_read(state.catalogue)
    exports = [each for each in master.other_sheets() if looks_like_form_export(each.rows, tools)]
    if not exports:
        raise FormError(make_finding("CSCQA-IMP-013"))
    reads = (partial(read_form_grid, each.source, each.sheet, each.rows, tools, **how) for each in exports)
    return read_all(reads, state.vocabulary)
