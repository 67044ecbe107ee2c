"""Shift the formulas of a sheet's cells; shared ones are written out where their cells must differ."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.formula import shift_formula, translate_formula
from csc_qa.workbook.editing.grown_names import GrownNames
from csc_qa.workbook.editing.insertion import RowInsertion, first_row_of, last_row_of, position
from csc_qa.workbook.editing.markup import as_xml, attribute, plain, set_attribute

_FORMULA = re.compile(
    r"(?P<cell><(?:\w+:)?c\s[^>]*>\s*)"
    r"(?P<tag><(?P<name>(?:\w+:)?f)(?:\s[^>]*?)?/?>)(?:(?<=/>)|(?P<text>[^<]*)</(?P=name)>)"
    r"(?P<value>\s*<(?:\w+:)?v>[^<]*</(?:\w+:)?v>)?"
)
_PLACE = re.compile(r"""\sr=["']([A-Z]+)(\d+)["']""")


@dataclass
class _Shared:
    """A shared formula: where its text stands, and the text."""

    row: int
    column: int
    text: str
    written_out: bool = False


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
    _shared: dict[str, _Shared] = field(default_factory=dict)

    def shift(self, sheet_data: str) -> str:
        """Return the cells with their formulas shifted; rows keep their numbers.

        Raises:
            EditError: a formula cannot follow.
        """
        if "<f" not in sheet_data and ":f" not in sheet_data:
            return sheet_data
        if 't="shared"' in sheet_data or "t='shared'" in sheet_data:
            self._learn_shared(sheet_data)
        return _FORMULA.sub(self._rewrite, sheet_data)

    def _learn_shared(self, sheet_data: str) -> None:
        for found in _FORMULA.finditer(sheet_data):
            if attribute(found["tag"], "t") == "shared" and found["text"]:
                letters, row = _place(found["cell"])
                text = plain(found["text"])
                self._shared[_index(found["tag"])] = _Shared(row, position(letters), text)
        for found in _FORMULA.finditer(sheet_data):
            group = self._shared.get(_index(found["tag"]))
            if group and not group.written_out and attribute(found["tag"], "t") == "shared":
                letters, row = _place(found["cell"])
                text = _member(group, letters, row)
                group.written_out = self._moves(row) or self._new(text, row) != text

    def _rewrite(self, found: re.Match[str]) -> str:
        letters, row = _place(found["cell"])
        kind, tag = attribute(found["tag"], "t"), found["tag"]
        if kind == "shared":
            return self._rewrite_shared(found, letters, row)
        if kind in {"array", "dataTable"}:
            tag = self._area_of(tag, kind)
        text = found["text"]
        if not text:
            end = "" if tag.endswith("/>") else f"</{found['name']}>"
            return f"{found['cell']}{tag}{end}{found['value'] or ''}"
        old = plain(text)
        new = self._new(old, row)
        self._note(letters, row, new)
        value = self._value(found, old, new, letters, row)
        return f"{found['cell']}{tag}{text if new == old else as_xml(new)}</{found['name']}>{value}"

    def _rewrite_shared(self, found: re.Match[str], letters: str, row: int) -> str:
        group = self._shared.get(_index(found["tag"]))
        if group is None:
            raise _refused(self.home, "a shared formula has lost its text")
        old = _member(group, letters, row)
        new = self._new(old, row)
        self._note(letters, row, new)
        if not group.written_out:
            return found[0]
        value = self._value(found, old, new, letters, row)
        return f"{found['cell']}<{found['name']}>{as_xml(new)}</{found['name']}>{value}"

    def _value(self, found: re.Match[str], old: str, new: str, letters: str, row: int) -> str:
        """Return the value that the cell keeps."""
        has_grown = self.names.are_used(old, self.home) or (
            new != old and new != self._new(old, row, grows=False)
        )
        if has_grown:
            moved = self.insertion.row(row) if self.insertion.is_on(self.home) else row
            self.grown.add((moved, position(letters)))
        return "" if has_grown else found["value"] or ""

    def _new(self, text: str, row: int, *, grows: bool = True) -> str:
        own_row = row if self.insertion.is_on(self.home) else 0
        return shift_formula(text, self.insertion, self.home, own_row, grows=grows)

    def _note(self, letters: str, row: int, text: str) -> None:
        if row == self.insertion.after and self.insertion.is_on(self.home):
            self.of_last[letters] = text

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


def _member(group: _Shared, letters: str, row: int) -> str:
    return translate_formula(group.text, row - group.row, position(letters) - group.column)


def _place(cell: str) -> tuple[str, int]:
    found = _PLACE.search(cell)
    if not found:
        raise EditError.because("CSCQA-WRT-007", "a cell with a formula does not say where it stands")
    return found[1], int(found[2])


def _index(tag: str) -> str:
    return attribute(tag, "si") or ""


def _refused(sheet: str, message: str) -> EditError:
    return EditError.because("CSCQA-WRT-007", message, sheet=sheet)
