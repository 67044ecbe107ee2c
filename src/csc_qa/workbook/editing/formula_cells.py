"""Shift the formulas of a sheet's cells; shared ones are written out where their cells must differ."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from csc_qa.core.errors import EditError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.workbook.editing.formula import falls_short, shift_formula, translate_formula
from csc_qa.workbook.editing.grown_names import GrownNames
from csc_qa.workbook.editing.insertion import RowInsertion, first_row_of, last_row_of, letters, position
from csc_qa.workbook.editing.markup import attribute, plain, set_attribute
from csc_qa.workbook.editing.text_references import has_unmoved_text

# A cell up to the end of its formula and value.
FORMULA = re.compile(
    r"(?P<cell><(?:[\w.-]+:)?c\s[^>]*>\s*)"
    r"(?P<tag><(?P<name>(?:[\w.-]+:)?f)(?:\s[^>]*?)?/?>)(?:(?<=/>)|(?P<text>[^<]*)</(?P=name)>)"
    r"(?P<value>\s*<(?:[\w.-]+:)?v(?:\s[^>]*)?>[^<]*</(?:[\w.-]+:)?v>)?"
)
_PLACE = re.compile(r"""\sr=["']([A-Z]+)(\d+)["']""")


@dataclass(frozen=True)
class SharedFormula:
    """A shared formula: where its text stands (column from 0), and the text."""

    row: int
    column: int
    text: str

    def member(self, row: int, column: int) -> str:
        """Return the formula of another cell that shares it."""
        return translate_formula(self.text, row - self.row, column - self.column)


def learn_shared(rows: str) -> dict[str, SharedFormula]:
    """Return the shared formulas of a sheet by their index."""
    if 't="shared"' not in rows and "t='shared'" not in rows:
        return {}
    return {
        attribute(found["tag"], "si") or "": SharedFormula(*place_of(found["cell"]), plain(found["text"]))
        for found in FORMULA.finditer(rows)
        if found["text"] and attribute(found["tag"], "t") == "shared"
    }


def place_of(cell: str) -> tuple[int, int]:
    """Return row and column (from 0) of a cell with a formula."""
    found = _PLACE.search(cell)
    if not found:
        raise EditError.because("CSCQA-WRT-007", "a cell with a formula does not say where it stands")
    return int(found[2]), position(found[1])


@dataclass
class FormulaShift:
    """Shifts the formulas of one sheet.

    Attributes:
        home: the sheet.
        names: names and tables that grow with the new rows.
        of_last: column letters to formula of the last audit, shifted and written out, to be copied down.
        grown: (row, column) of the cells whose formulas take in the new rows. The value that Excel last had
            is left out there: a blank until it is worked out again is better than a total that is wrong.
    """

    insertion: RowInsertion
    home: str
    names: GrownNames
    of_last: dict[str, str] = field(default_factory=dict)
    grown: set[tuple[int, int]] = field(default_factory=set)
    _shared: dict[str, SharedFormula] = field(default_factory=dict)
    _written_out: set[str] = field(default_factory=set)
    _short: list[int] = field(default_factory=list)
    _in_text: list[int] = field(default_factory=list)

    def shift(self, sheet_data: str) -> str:
        """Return the cells with their formulas shifted; rows keep their numbers.

        Raises:
            EditError: a formula cannot follow.
        """
        if "<f" not in sheet_data and ":f" not in sheet_data:
            return sheet_data
        self._shared = learn_shared(sheet_data)
        if self._shared:
            self._find_written_out(sheet_data)
        return FORMULA.sub(self._rewrite, sheet_data)

    def findings(self) -> list[Finding]:
        """Return a finding for the first formula that cannot follow, of each sort."""
        short = "a formula over several sheets ends at the last audit, and was left as it is"
        in_text = "a formula names cells in text (INDIRECT), which stays as it is while the cells move"
        return [
            make_finding("CSCQA-WRT-013", message, sheet=self.home, row=row)
            for message, rows in ((short, self._short), (in_text, self._in_text))
            for row in rows[:1]
        ]

    def _find_written_out(self, sheet_data: str) -> None:
        """Find the shared formulas whose cells no longer agree."""
        for found in FORMULA.finditer(sheet_data):
            index = attribute(found["tag"], "si") or ""
            if index not in self._written_out and index in self._shared:
                row, column = place_of(found["cell"])
                text = self._shared[index].member(row, column)
                if self._moves(row) or self._new(text, row) != text:
                    self._written_out.add(index)

    def _rewrite(self, found: re.Match[str]) -> str:
        row, column = place_of(found["cell"])
        kind, tag = attribute(found["tag"], "t"), found["tag"]
        if kind == "shared":
            return self._rewrite_shared(found, row, column)
        if kind in {"array", "dataTable"}:
            tag = self._area_of(tag, kind)
        text = found["text"]
        if not text:
            end = "" if tag.endswith("/>") else f"</{found['name']}>"
            return f"{found['cell']}{tag}{end}{found['value'] or ''}"
        old = plain(text)
        new = self._new(old, row)
        self._note(row, column, new)
        value = self._value(found, old, new, (row, column))
        return f"{found['cell']}{tag}{text if new == old else escape(new)}</{found['name']}>{value}"

    def _rewrite_shared(self, found: re.Match[str], row: int, column: int) -> str:
        index = attribute(found["tag"], "si") or ""
        if index not in self._shared:
            raise _refused(self.home, "a shared formula has lost its text")
        old = self._shared[index].member(row, column)
        new = self._new(old, row)
        self._note(row, column, new)
        if index not in self._written_out:
            return found[0]
        value = self._value(found, old, new, (row, column))
        return f"{found['cell']}<{found['name']}>{escape(new)}</{found['name']}>{value}"

    def _value(self, found: re.Match[str], old: str, new: str, place: tuple[int, int]) -> str:
        """Return the value that the cell keeps."""
        row, column = place
        has_grown = self.names.are_used(old, self.home) or (
            new != old and (self.insertion.count < 0 or new != self._new(old, row, grows=False))
        )
        if has_grown:
            moved = self.insertion.row(row) if self.insertion.is_on(self.home) else row
            self.grown.add((moved, column))
        return "" if has_grown else found["value"] or ""

    def _new(self, text: str, row: int, *, grows: bool = True) -> str:
        own_row = row if self.insertion.is_on(self.home) else 0
        return shift_formula(text, self.insertion, self.home, own_row, grows=grows)

    def _note(self, row: int, column: int, text: str) -> None:
        if row == self.insertion.after and self.insertion.is_on(self.home):
            self.of_last[letters(column)] = text
        if "!" in text and falls_short(text, self.insertion, self.home):
            self._short.append(row)
        if has_unmoved_text(text, self.insertion):
            self._in_text.append(row)

    def _moves(self, row: int) -> bool:
        return self.insertion.is_on(self.home) and self.insertion.row(row) != row

    def _area_of(self, tag: str, kind: str) -> str:
        """Return the tag of an array formula or data table with its area shifted."""
        if not self.insertion.is_on(self.home):
            return tag
        area = attribute(tag, "ref") or ""
        first, _, last = area.partition(":")
        is_over_last = first_row_of(first) <= self.insertion.after <= last_row_of(last or first)
        if is_over_last and last not in {"", first}:
            raise _refused(self.home, "an array formula or data table reaches over the last audit")
        if kind == "dataTable" and self.insertion.pushes:
            raise _refused(self.home, "a data table (What-If Analysis) stands on it")
        new = self.insertion.cell(area)
        return tag if new == area else set_attribute(tag, "ref", new)


def _refused(sheet: str, message: str) -> EditError:
    return EditError.because("CSCQA-WRT-007", message, sheet=sheet)
