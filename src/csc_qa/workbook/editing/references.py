"""Shift what refers to a sheet from elsewhere: names, other sheets, charts, pivot sources, controls."""

from __future__ import annotations

import re

from csc_qa.core.finding import Finding, make_finding
from csc_qa.workbook.editing.formula import falls_short, shift_formula, shift_rule
from csc_qa.workbook.editing.formula_cells import FormulaShift
from csc_qa.workbook.editing.grown_names import GrownNames
from csc_qa.workbook.editing.insertion import RowInsertion, first_row_of, last_row_of
from csc_qa.workbook.editing.linked_parts import CONTROL_FORMULAS, TABLE_FORMULAS
from csc_qa.workbook.editing.markup import INSIDE, Change, attribute, plain, rewrite, set_attribute
from csc_qa.workbook.editing.package import WORKBOOK, Package, SheetPart
from csc_qa.workbook.editing.sheet_data import split_sheet
from csc_qa.workbook.editing.sheet_frame import shift_frame_formulas

_CHARTS = ("xl/charts/", "xl/drawings/", "xl/chartsheets/")
_CACHES = ("xl/pivotCache/pivotCacheDefinition",)
# Cells of several sheets, such as Q1:Q4!D8, may name but the first and last; INDIRECT may name none.
_UNNAMED = re.compile(r""":[^<>"=]{1,70}!|INDIRECT\(""")
_SOURCE = re.compile(rf"<(?:[\w.-]+:)?(?:worksheetSource|rangeSet)(?=[\s/>]){INSIDE}>")
_CHART_TEXT = re.compile(r"<(?:[\w.-]+:)?f(?:\s[^>]*)?>([^<]*)<")


def shift_references(package: Package, insertion: RowInsertion, names: GrownNames) -> list[Finding]:
    """Shift them, and return a finding for each that ends at the last audit and does not grow.

    Raises:
        EditError: a reference cannot follow.
    """

    def named(formula: str) -> str:
        return shift_rule(formula, insertion, None)

    package.put(WORKBOOK, rewrite(package.text(WORKBOOK), None, {"definedName": named}))
    findings = []
    for sheet in package.sheets():
        if not insertion.is_on(sheet.name) and package.has(sheet.part):
            findings += _shift_other_sheet(package, sheet, insertion, names)
        _shift_controls(package, sheet.part, sheet.name, insertion)
    if package.has("xl/connections.xml"):
        connections = rewrite(package.text("xl/connections.xml"), {("parameter", "cell"): named})
        package.put("xl/connections.xml", connections)
    return [*findings, *_shift_charts(package, insertion), *_shift_pivot_sources(package, insertion)]


def _may_name(xml: str, sheet: str) -> bool:
    """Say whether a part may name a sheet, without looking closely."""
    word = max(re.findall(r"\w+", sheet), key=len, default="")
    is_encoded = not word.isascii() and "&#" in xml
    return is_encoded or word in xml or word.casefold() in xml.casefold()


def _shift_other_sheet(
    package: Package, sheet: SheetPart, insertion: RowInsertion, names: GrownNames
) -> list[Finding]:
    part, home = sheet.part, sheet.name
    findings: list[Finding] = []

    def formula(text: str) -> str:
        return shift_formula(text, insertion, home)

    xml = package.text(part)
    may_name = any(_may_name(xml, name) for name in (insertion.sheet, *names.words)) or _UNNAMED.search(xml)
    if may_name and sheet.kind == "worksheet":
        head, rows, tail = split_sheet(xml)
        formulas = FormulaShift(insertion, home, names)
        shifted = formulas.shift(rows)
        package.unvalued.setdefault(home, set()).update(formulas.grown)
        findings += formulas.findings()
        around = shift_frame_formulas(tail, insertion, home)
        if (shifted, around) != (rows, tail):
            package.put(part, head + shifted + around)
    for table in package.linked(part, "table"):
        package.put(table, rewrite(package.text(table), None, dict.fromkeys(TABLE_FORMULAS, formula)))
    return findings


def _shift_controls(package: Package, part: str, home: str, insertion: RowInsertion) -> None:
    def formula(text: str) -> str:
        return shift_formula(text, insertion, home)

    rules: dict[tuple[str, str], Change] = {("formControlPr", name): formula for name in CONTROL_FORMULAS}
    for control in package.linked(part, "ctrlProp"):
        package.put(control, rewrite(package.text(control), rules))


def _shift_charts(package: Package, insertion: RowInsertion) -> list[Finding]:
    """Charts follow what is pushed down, but their ranges do not grow: Excel's do not either."""
    findings = []

    def formula(text: str) -> str:
        return shift_formula(text, insertion, None, grows=False)

    for part in package.under(*_CHARTS):
        xml = package.text(part)
        if not _may_name(xml, insertion.sheet):
            continue
        if any(falls_short(plain(text), insertion) for text in _CHART_TEXT.findall(xml)):
            findings.append(
                _left(f"a chart ({part}) ends at the last audit, and was left as it is", insertion)
            )
        package.put(part, rewrite(xml, {("sp", "textlink"): formula}, {"f": formula, "sqref": formula}))
    return findings


def _shift_pivot_sources(package: Package, insertion: RowInsertion) -> list[Finding]:
    findings: list[Finding] = []

    def move(found: re.Match[str]) -> str:
        source, area = found[0], attribute(found[0], "ref") or ""
        # One with a relationship is in another workbook.
        if not area or not insertion.is_on(attribute(source, "sheet")) or re.search(r"\s[\w.-]+:id=", source):
            return source
        if insertion.falls_short(first_row_of(area), last_row_of(area)):
            message = f"the source of a pivot table ({part}) ends at the last audit, and was left as it is"
            findings.append(_left(message, insertion))
        moved = insertion.cell(area)
        return source if moved == area else set_attribute(source, "ref", moved)

    for part in package.under(*_CACHES):
        package.put(part, _SOURCE.sub(move, package.text(part)))
    return findings


def _left(message: str, insertion: RowInsertion) -> Finding:
    return make_finding("CSCQA-WRT-013", message, sheet=insertion.sheet)
