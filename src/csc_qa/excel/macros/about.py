"""The button About."""

from __future__ import annotations

import csc_qa
from csc_qa.core.front_end import Macro
from csc_qa.core.master_port import MasterPort
from csc_qa.core.page import Page
from csc_qa.core.report import Section, Table, TableColumn


def about_page(master: MasterPort) -> Page:
    """Return what csc_qa is, which rules are in force, and where the data stays."""
    framework = master.catalogue.framework
    rows = (
        ("csc_qa", csc_qa.__version__),
        ("Workbook", master.name),
        ("Rules", f"{framework.name}, {framework.authority}"),
        ("Rules hold for", framework.valid.label),
        ("Source of the rules", framework.source),
        ("Service areas", str(len(master.catalogue.service_areas))),
        ("Licence", "MIT; it comes without any warranty"),
    )
    table = Table(title="About", columns=(TableColumn(title="What"), TableColumn(title="Which")), rows=rows)
    sentences = (
        "csc_qa reads the audit registers of this workbook and writes to sheets of its own, whose names "
        "begin with QA. Only Allocate and Add forms put rows and corrections into the registers themselves.",
        "It sends nothing anywhere but to the Python it runs on: this machine, or your council's own server.",
    )
    section = Section(key="about", title="", sentences=sentences, tables=(table,))
    return Page(sheet="QA About", title="About csc_qa", sections=(section,))


MACRO = Macro(
    name="about",
    label="About",
    group="Help",
    summary="Which version answers, and which rules are in force.",
    function=about_page,
    icon="about",
)
