"""The cell styles of a report workbook, by name, combined as needed."""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from csc_qa.core.report import ColumnFormat
from csc_qa.reports.grade_colours import LINE, MUTED, NAVY, TINT, WHITE
from csc_qa.reports.icon_words import ICON_FORMS

FONT = "Arial"

_STYLES: dict[str, dict[str, object]] = {
    "body": {"font_name": FONT, "font_size": 10, "valign": "top", "text_wrap": True},
    "small": {"font_size": 9, "font_color": MUTED},
    "note": {"font_size": 9, "italic": True, "font_color": MUTED},
    "title": {"font_size": 20, "bold": True, "font_color": NAVY, "valign": "vcenter"},
    "heading": {"font_size": 14, "bold": True, "font_color": NAVY, "valign": "vcenter"},
    "subheading": {"font_size": 11, "bold": True, "font_color": NAVY, "valign": "vcenter"},
    "about": {"font_size": 14, "bold": True, "font_color": NAVY},
    "period": {"font_size": 12, "font_color": MUTED},
    "confidential": {"bold": True, "font_color": WHITE, "bg_color": "#6E0A1A", "valign": "vcenter",
                     "align": "left", "indent": 1},
    "header": {"bold": True, "font_color": WHITE, "bg_color": NAVY, "valign": "bottom", "border": 1,
               "border_color": WHITE},
    "cell": {"valign": "vcenter", "bottom": 1, "bottom_color": LINE},
    "total": {"bold": True, "top": 2, "top_color": NAVY, "bottom": 1, "bottom_color": NAVY,
              "bg_color": TINT},
    "text": {"align": "left", "indent": 1},
    "number": {"align": "right", "indent": 1},
    "count": {"align": "right", "indent": 1, "num_format": "0"},
    "percent": {"align": "right", "indent": 1, "num_format": '0"%"'},
    "word": {"align": "left", "indent": 1},
    "pictured": {"align": "left", "indent": 4},
    "prompt": {"italic": True, "font_color": MUTED},
    "reader": {"bg_color": TINT, "left": 5, "left_color": MUTED, "indent": 1},
    "date": {"align": "right", "indent": 1, "num_format": "d mmm yyyy"},
    "line": {"bottom": 1, "bottom_color": LINE},
    "link": {"bold": True, "font_color": "#00607F", "underline": 1},
    "tile": {"bg_color": TINT, "left": 5, "left_color": NAVY, "align": "left", "indent": 1},
    "tile value": {"font_size": 22, "bold": True, "font_color": NAVY, "valign": "vcenter"},
    "tile label": {"bold": True},
}  # fmt: skip


class Styles:
    """Formats of one workbook. Call it with names of styles; a later one overrides an earlier one."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}

    def __call__(self, *names: str, **more: object) -> Format:
        """Return the format of the named styles and further properties."""
        properties: dict[str, object] = dict(_STYLES["body"])
        for name in names:
            properties.update(_STYLES[name])
        properties.update(more)
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]


def format_style(form: ColumnFormat) -> str:
    """Return the name of the style for cells of the format."""
    return "word" if form in ICON_FORMS else str(form.value)
