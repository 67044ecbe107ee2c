"""The hidden sheet of the lists that cells offer to choose from."""

from __future__ import annotations

from xlsxwriter import Workbook

from csc_qa.core.grade import OFSTED_SCALE
from csc_qa.sample.cell_formats import CellFormats
from csc_qa.sample.people import TEAMS
from csc_qa.sample.published_figures import TOOLS_BY_AREA
from csc_qa.sample.texts import THEMES

LISTS: dict[str, tuple[str, ...]] = {
    "Service areas": tuple(TEAMS),
    "Grades": (*(grade.name for grade in OFSTED_SCALE.grades), "Ungraded"),
    "Audit tools": tuple(dict.fromkeys(tool for tools in TOOLS_BY_AREA.values() for tool in tools)),
    "Yes / No": ("Yes", "No"),
    "Themes": THEMES,
}
SHEET = "Lists"


def list_range(title: str) -> str:
    """Return the range of a list, as data validation wants it.

    Example:
        >>> list_range("Grades")
        '=Lists!$B$2:$B$6'
    """
    letter = "ABCDEFGH"[list(LISTS).index(title)]
    return f"={SHEET}!${letter}$2:${letter}${len(LISTS[title]) + 1}"


def write_lists(book: Workbook, formats: CellFormats) -> None:
    """Add the sheet, hidden."""
    sheet = book.add_worksheet(SHEET)
    for position, (title, values) in enumerate(LISTS.items()):
        sheet.write_string(0, position, title, formats.get(bold=True))
        sheet.write_column(1, position, values, formats.get())
    sheet.set_column(0, len(LISTS) - 1, 26)
    sheet.hide()
