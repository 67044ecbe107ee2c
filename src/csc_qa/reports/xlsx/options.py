"""How workbooks of ours are written."""

from __future__ import annotations

from csc_qa.reports.xlsx.styles import FONT


def workbook_options() -> dict[str, object]:
    """Return how workbooks are written: no text becomes a formula, a link or a number.

    Made anew for each workbook, as xlsxwriter changes what it is given.
    """
    return {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": {"font_name": FONT, "font_size": 10},
    }
