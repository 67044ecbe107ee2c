"""Change single cells of a sheet; each keeps its format."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from csc_qa.core.errors import EditError
from csc_qa.workbook.editing.appending import from_1904
from csc_qa.workbook.editing.calc_chain import drop_from_calc_chain
from csc_qa.workbook.editing.cell_xml import cell_xml
from csc_qa.workbook.editing.date_styles import DateStyles
from csc_qa.workbook.editing.edits import CellChange, CellValue
from csc_qa.workbook.editing.insertion import letters, position
from csc_qa.workbook.editing.markup import attribute
from csc_qa.workbook.editing.new_rows import RowPattern, column_styles, read_pattern
from csc_qa.workbook.editing.overwritten import free_formulas
from csc_qa.workbook.editing.package import Package
from csc_qa.workbook.editing.sheet_data import CELL, each_row, split_sheet
from csc_qa.workbook.editing.sheet_frame import widen_dimension
from csc_qa.workbook.editing.styles import Styles

_FORMULA = re.compile(r"<(?:[\w.-]+:)?f(?:\s[^>]*)?/?>")
_SPANS = re.compile(r"""\sspans=(?:"[^"]*"|'[^']*')""")


def change_cells(package: Package, sheet_name: str, changes: Sequence[CellChange]) -> None:
    """Change cells of one sheet; of two changes to a cell the later counts.

    Raises:
        EditError: a row is not there, or a cell is part of a formula that fills several cells.
    """
    sheet = package.sheet(sheet_name)
    head, rows, tail = split_sheet(package.text(sheet.part))
    wanted: dict[int, dict[int, CellValue]] = {}
    for change in changes:
        wanted.setdefault(change.row, {})[change.column] = change.value
    rows = free_formulas(rows, {(row, column) for row in wanted for column in wanted[row]}, sheet.name)
    styles = Styles(package)
    writer = _Writer(DateStyles(styles, rows), column_styles(head), from_1904(package), set())
    pieces, done = [], 0
    for row in each_row(rows):
        if row.number in wanted:
            values = wanted.pop(row.number)
            pieces += [
                rows[done : row.begins],
                writer.change(rows[row.begins : row.ends], row.number, values),
            ]
            done = row.ends
    for number in wanted:
        raise EditError.because("CSCQA-WRT-008", f"row {number} is not there", sheet=sheet.name)
    styles.save()
    head = widen_dimension(head, {change.column for change in changes})
    package.put(sheet.part, "".join([head, *pieces, rows[done:], tail]))
    drop_from_calc_chain(package, sheet.sheet_id, writer.overwritten)


@dataclass(frozen=True)
class _Writer:
    """Writes changed rows; `overwritten` collects the cells that had a formula."""

    dates: DateStyles
    column_styles: dict[int, str]
    from_1904: bool
    overwritten: set[str]

    def change(self, row: str, number: int, values: Mapping[int, CellValue]) -> str:
        """Return the XML of a row with new values for some of its columns."""
        pattern = read_pattern(row, number, {}, self.column_styles)
        new = {column: self._cell(pattern, column, value) for column, value in sorted(values.items())}
        row = _SPANS.sub("", f"{row[:-2]}></{pattern.prefix}row>" if row.endswith("/>") else row, count=1)
        done = row.index(">") + 1
        pieces = [row[:done]]
        for cell in CELL.finditer(row):
            column = position((attribute(cell[0][: cell[0].index(">") + 1], "r") or "").rstrip("0123456789"))
            pieces += [row[done : cell.start()], *(new.pop(each) for each in list(new) if each < column)]
            if column in new and _FORMULA.search(cell[0]):
                self.overwritten.add(f"{letters(column)}{number}")
            pieces.append(new.pop(column, cell[0]))
            done = cell.end()
        return "".join([*pieces, *new.values(), row[done:]])

    def _cell(self, pattern: RowPattern, column: int, value: CellValue) -> str:
        style = pattern.style(column)
        if isinstance(value, date):
            style = self.dates.style(column, style, value)
        place = f"{letters(column)}{pattern.row}"
        return cell_xml(place, value, style, pattern.prefix, from_1904=self.from_1904)
