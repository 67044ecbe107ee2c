"""The in-memory Excel that stands in for `office.js`, put together from its parts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.excel.browser.seeds import Seed

FOLDER = Path(__file__).resolve().parent / "fake_office"
PARTS = (
    "addresses",
    "typing",
    "book",
    "client_object",
    "collection",
    "range",
    "range_format",
    "tables",
    "whole_rows",
    "charts",
    "worksheet",
    "sheet_setup",
    "workbook",
    "office",
    "test_api",
)


def office_script(seeds: list[Seed], options: dict[str, Any]) -> str:
    """Return the script to serve, with a workbook of these sheets.

    Args:
        options: of Office, such as `isDarkTheme`.
    """
    parts = "\n".join((FOLDER / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)
    sheets = "\n".join(
        f"FakeExcel.seed({json.dumps(seed.name)}, {json.dumps(seed.values)}, {json.dumps(seed.formats)},"
        f" {json.dumps(seed.visibility)});"
        for seed in seeds
    )
    given = f"globalThis.fakeOfficeOptions = {json.dumps(options)};"
    return "\n".join(("(() => {", '"use strict";', given, parts, sheets, "})();"))
