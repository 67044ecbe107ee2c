"""A register with what a unit puts around its audits, and exports of forms copied into its workbook."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.excel.browser.pane import OpenPane, Pane
from tests.excel.browser.seeds import Seed, seeds_of_file

from csc_qa.sample.form_exports import write_form_exports
from csc_qa.workflows.declared import load_catalogue

SHEET = "Q4 Oct-Dec 22"
SUMMARY = "Counts"
HEADER_ROW, FIRST_ROW = 4, 6
WIDTH = 30
THEME, CASE, COMPLETED, DAYS, RAG, COMMENTS = 4, 6, 10, 11, 21, 29


@dataclass(frozen=True)
class Register:
    """The sheets, and the row of the last audit."""

    seeds: list[Seed]
    last: int


def register_with_forms(sample: list[Seed], folder: Path) -> Register:
    """Return the sample with every export of the sample copied in."""
    catalogue = load_catalogue()
    written = write_form_exports(folder, catalogue.audit_tools, catalogue.framework.grade_scale)
    forms = []
    for path in written:
        if path.suffix == ".xlsx":
            (seed,) = seeds_of_file(path)
            forms.append(Seed(path.stem[:31], seed.values, seed.formats))
    register = next(seed for seed in sample if seed.name == SHEET)
    return Register([*sample, *forms, Seed(SUMMARY, [["Counts"]], [["General"]])], len(register.values))


def open_register(open_pane: OpenPane, register: Register, **options: object) -> Pane:
    """Open it, with formulas, totals, a table, a name, a note and a link, as Excel would hold them."""
    pane = open_pane(register.seeds, options=options)
    last = register.last
    for row in (last - 1, last):
        pane.excel("type", SHEET, f"L{row}", f"=K{row}-J{row}")
    pane.excel("type", SHEET, f"V{last}", "=V$5")
    pane.excel("type", SHEET, f"E{last}", "=E$5")
    pane.excel("type", SHEET, f"AD{last}", "my own comment")
    pane.excel("type", SHEET, f"A{last + 1}", "Total for the quarter")
    pane.excel("type", SHEET, f"B{last + 1}", f"=COUNTA(A{FIRST_ROW}:A{last})+A{last + 1}")
    pane.excel("type", SUMMARY, "A2", f"=COUNTIF('{SHEET}'!U{FIRST_ROW}:$U${last},\"U1:U{last}\")")
    pane.excel("type", SUMMARY, "A3", f"='{SHEET}'!U{last}")
    pane.excel("addName", "AllAudits", f"='{SHEET}'!$A${FIRST_ROW}:$AD${last}")
    pane.excel("addTable", SHEET, f"A{HEADER_ROW}:AD{last}")
    pane.excel("addNote", SHEET, f"A{last}", "asked the auditor")
    pane.excel("addLink", SHEET, f"A{last}")
    pane.excel("format", SHEET, f"G{last}", "@")
    return pane
