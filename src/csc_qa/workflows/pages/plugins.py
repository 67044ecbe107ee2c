"""The sheet "QA Plugins": which plugins were found, what they give, and whether they work."""

from __future__ import annotations

from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.core.report import Section, Table, TableColumn
from csc_qa.hooks.conformance import check_catalogue
from csc_qa.workflows.plugins import list_plugins


def plugins_page(master: MasterPort) -> Page:
    """Return the list of plugins."""
    catalogue = master.catalogue
    found = list_plugins(catalogue, year=master.today.year)
    rows = tuple(
        (each.name, each.version, ", ".join(hook.removeprefix("csc_qa_") for hook in each.hooks), each.status)
        for each in found
    )
    titles = ("Plugin", "Version", "Gives", "Status")
    table = Table(title="Plugins", columns=tuple(TableColumn(title=title) for title in titles), rows=rows)
    faults = [finding.message for finding in [*catalogue.findings, *check_catalogue(catalogue)]]
    sentences = tuple(faults) or ("Every plugin that was found works.",)
    section = Section(key="plugins", title="", sentences=sentences, tables=(table,))
    return Page(sheet="QA Plugins", title="Plugins", sections=(section,))
