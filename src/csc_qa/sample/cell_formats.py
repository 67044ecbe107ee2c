"""CellFormats: the formats of the workbook, each made once."""

from __future__ import annotations

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

_FONT: dict[str, Any] = {"font_name": "Arial", "font_size": 10, "valign": "top"}
_GRID: dict[str, Any] = {"border": 1, "border_color": "#A6A6A6"}

WHITE = "#FFFFFF"
YELLOW = "#FFFF00"
GREY = "#D9D9D9"


class CellFormats:
    """Makes a format the first time it is asked for, and hands the same one out after that."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def get(self, **properties: Any) -> Format:
        """Return the format with these properties on top of the usual font."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({**_FONT, **properties})
        return self._made[key]

    def cell(self, number_format: str | None = None, fill: str | None = None, **more: Any) -> Format:
        """Return the format of a cell in a table: a thin border, wrapped."""
        if number_format:
            more["num_format"] = number_format
        if fill:
            more["bg_color"] = fill
        return self.get(text_wrap=True, **_GRID, **more)

    def header(self, colour: str) -> Format:
        """Return the format of a header cell."""
        return self.get(
            bold=True,
            text_wrap=True,
            align="center",
            border=1,
            bg_color=colour,
            font_color=WHITE,
        )

    def title(self, colour: str, size: int = 14) -> Format:
        """Return the format of a title above a table."""
        return self.get(bold=True, font_size=size, font_color=colour, valign="vcenter")

    def band(self, colour: str) -> Format:
        """Return the format of a row that separates months."""
        return self.get(bold=True, font_size=11, bg_color=colour, border=1)
