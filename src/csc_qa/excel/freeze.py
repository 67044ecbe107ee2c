"""Hold the first rows of a sheet in sight, on either front end."""

from __future__ import annotations

from typing import Any

import xlwings as xw


def freeze_rows(sheet: xw.Sheet, rows: int) -> None:
    """Hold the first rows and let the rest scroll; none for 0.

    On the desktop the sheet comes to the front: Excel freezes windows, not sheets.
    """
    engine = sheet.book.app.engine.name
    if engine == "excel":
        sheet.activate()
        _freeze_window(sheet.book.app, rows)
    elif rows:
        sheet.freeze_panes.freeze_at(f"1:{rows}")
    else:
        sheet.freeze_panes.unfreeze()


def _freeze_window(app: xw.App, rows: int) -> None:
    api: Any = app.api
    if hasattr(api, "active_window"):  # appscript, on a Mac
        window = api.active_window
        window.freeze_panes.set(False)
        window.split_column.set(0)
        window.split_row.set(rows)
        window.freeze_panes.set(rows > 0)
        return
    window = api.ActiveWindow
    window.FreezePanes = False
    window.ScrollRow = 1
    window.SplitColumn = 0
    window.SplitRow = rows
    window.FreezePanes = rows > 0
