"""Write new rows after the pattern of the last audit's: formats, height, formulas."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from xml.sax.saxutils import escape

from csc_qa.workbook.editing.cell_xml import cell_xml
from csc_qa.workbook.editing.date_styles import DateStyles
from csc_qa.workbook.editing.edits import CellValue
from csc_qa.workbook.editing.formula import translate_formula
from csc_qa.workbook.editing.insertion import letters, position
from csc_qa.workbook.editing.markup import attribute, set_attribute
from csc_qa.workbook.editing.package import tags

_ROW_TAG = re.compile(r"<((?:\w+:)?)row\b[^>]*?(/?)>")
_CELL = re.compile(r"<(?:\w+:)?c\s[^>]*>")
_ARRAY = re.compile(
    r"""<(?:\w+:)?c\s(?:[^>]*?\s)?r=["']([A-Z]+)\d+["'][^>]*>\s*<(?:\w+:)?f\s[^>]*\bt=["']array"""
)
# A row without height is hidden too.
_NO_HEIGHT = re.compile(r"""\sht=["']0(?:\.0*)?["']""")
_HEIGHT = re.compile(r"""\s(?:ht|customHeight)=(?:"[^"]*"|'[^']*')""")
# A formula without any word or reference, such as =12+7, is what somebody typed for that one audit.
_WORD = re.compile(r"[^\W\d]")
_TEXT = re.compile(r'"[^"]*"')
# What belongs to the one row only.
_NOT_CARRIED = re.compile(r"""\s(?:hidden|collapsed|spans|ph)=(?:"[^"]*"|'[^']*')""")


@dataclass
class RowPattern:
    """The last audit's row as the pattern of new ones.

    Attributes:
        formulas: column letters to formula, as they stand in that row.
    """

    row: int
    tag: str
    prefix: str
    cells: dict[int, str]
    formulas: dict[str, str]
    arrays: frozenset[str]
    column_styles: dict[int, str]

    def without_cells(self) -> RowPattern:
        """Return the pattern of rows that take nothing but the formats of whole columns."""
        return RowPattern(
            self.row, f"<{self.prefix}row>", self.prefix, {}, {}, frozenset(), self.column_styles
        )

    def style(self, column: int) -> str | None:
        """Return the format of a new cell in a column."""
        if column in self.cells:
            return attribute(self.cells[column], "s")
        if attribute(self.tag, "customFormat") in {"1", "true"}:
            return attribute(self.tag, "s")
        return self.column_styles.get(column)


def read_pattern(
    row_xml: str, row: int, formulas: Mapping[str, str], column_styles: dict[int, str]
) -> RowPattern:
    """Read the pattern from the last audit's row."""
    found = _ROW_TAG.match(row_xml)
    assert found is not None
    tag = _NOT_CARRIED.sub("", found[0].replace("/>", ">"))
    if _NO_HEIGHT.search(tag):
        tag = _HEIGHT.sub("", tag)
    cells = {}
    for cell in _CELL.findall(row_xml):
        cells[position((attribute(cell, "r") or "A").rstrip("0123456789"))] = cell
    arrays = frozenset(each[1] for each in _ARRAY.finditer(row_xml))
    carried = {name: text for name, text in formulas.items() if _WORD.search(_TEXT.sub("", text))}
    return RowPattern(row, tag, found[1], cells, carried, arrays, column_styles)


@dataclass
class NewRows:
    """Writes rows after a pattern; `with_formula` collects the cells that got one."""

    pattern: RowPattern
    dates: DateStyles
    from_1904: bool
    with_formula: list[str] = field(default_factory=list)

    def write(self, number: int, values: Mapping[int, CellValue]) -> str:
        """Return the XML of one row."""
        columns = sorted({*self.pattern.cells, *values})
        cells = "".join(self._cell(column, number, values.get(column)) for column in columns)
        tag = set_attribute(self.pattern.tag, "r", str(number))
        return f"{tag}{cells}</{self.pattern.prefix}row>"

    def _cell(self, column: int, row: int, value: CellValue) -> str:
        name, style = letters(column), self.pattern.style(column)
        if (value is None or value == "") and name in self.pattern.formulas:
            return self._formula(name, row, style)
        if isinstance(value, date):
            style = self.dates.style(column, style, value)
        return cell_xml(f"{name}{row}", value, style, self.pattern.prefix, from_1904=self.from_1904)

    def _formula(self, name: str, row: int, style: str | None) -> str:
        """Return a cell with the pattern's formula; Excel works out its value when it opens the file."""
        place, prefix = f"{name}{row}", self.pattern.prefix
        self.with_formula.append(place)
        formula = escape(translate_formula(self.pattern.formulas[name], row - self.pattern.row))
        old = self.pattern.cells[position(name)]
        more = f' s="{style}"' if style else ""
        more += f' cm="{dynamic}"' if (dynamic := attribute(old, "cm")) else ""
        array = f' t="array" ref="{place}"' if name in self.pattern.arrays else ""
        return f'<{prefix}c r="{place}"{more}><{prefix}f{array}>{formula}</{prefix}f></{prefix}c>'


def column_styles(head: str) -> dict[int, str]:
    """Return the formats of whole columns, by their positions, from what precedes the rows."""
    found: dict[int, str] = {}
    for tag in tags(head, "col"):
        style = attribute(tag, "style")
        if style:
            first, last = int(attribute(tag, "min") or 1), int(attribute(tag, "max") or 1)
            found |= dict.fromkeys(range(first - 1, last), style)
    return found
