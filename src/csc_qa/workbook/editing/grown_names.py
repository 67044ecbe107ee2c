"""The names and tables that grow with new rows: what adds them up has an old value until it is calculated."""

from __future__ import annotations

import re

from csc_qa.workbook.editing.formula import shift_formula, shift_rule
from csc_qa.workbook.editing.insertion import RowInsertion
from csc_qa.workbook.editing.linked_parts import grows_with
from csc_qa.workbook.editing.markup import attribute, plain
from csc_qa.workbook.editing.package import WORKBOOK, Package, SheetPart, tags

_NAME = re.compile(r"""<(?:\w+:)?definedName\s[^>]*?\bname=["']([^"']+)["'][^>]*>([^<]*)<""")
# A reference to the row of the formula itself does not grow.
_OWN_ROW = r"(?!\s*\[?\s*(?:\[#This Row\]|@))"


class GrownNames:
    """Says which formulas use a name or table that grows."""

    def __init__(self, names: list[str], tables: list[str], sheet: str) -> None:
        self.words = [*names, *tables]
        either = "|".join(map(re.escape, names)) or r"(?!)"
        of_tables = "|".join(map(re.escape, tables)) or r"(?!)"
        self._sheet = sheet
        self._used = re.compile(
            rf"(?<![\w.])(?:(?:{either})(?![\w.(!\[])|(?:{of_tables})(?![\w.(!])(?!\[){_OWN_ROW}"
            rf"|(?:{of_tables})\[{_OWN_ROW})",
            re.IGNORECASE,
        )
        # Within a table its own name may be left out.
        self._within = re.compile(rf"(?<![\w.\]\[])\[{_OWN_ROW}(?!\d+\])") if tables else None

    def are_used(self, formula: str, home: str) -> bool:
        """Say whether a formula of a sheet uses any."""
        if not self.words:
            return False
        is_within = self._within is not None and home == self._sheet and self._within.search(formula)
        return bool(is_within) or self._used.search(formula) is not None


def find_grown_names(
    package: Package, sheet: SheetPart, insertion: RowInsertion, columns: set[int]
) -> GrownNames:
    """Find the names and tables that grow when rows are put in."""
    names = [
        name
        for name, text in _NAME.findall(package.text(WORKBOOK))
        if not name.startswith("_xlnm.") and _grows(plain(text), insertion)
    ]
    tables = [
        attribute(tag, "displayName") or ""
        for part in package.linked(sheet.part, "table")
        for tag in tags(package.text(part), "table")
        if grows_with(tag, insertion, columns)
    ]
    return GrownNames(names, [table for table in tables if table], sheet.name)


def _grows(formula: str, insertion: RowInsertion) -> bool:
    grown = shift_rule(formula, insertion, None)
    # Where rows are taken out, every name that reaches over them has a new value.
    moved = formula if insertion.count < 0 else shift_formula(formula, insertion, None, grows=False)
    return grown not in {formula, moved}
