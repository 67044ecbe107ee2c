"""ChangeLog: what imports did to a workbook, as the sheet "QA Change log" keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from pydantic import Field

from csc_qa.core.model import FrozenModel

LOG_SHEET = "QA Change log"
LOG_TITLES = (
    "When",
    "Command",
    "Export",
    "Change",
    "Sheet",
    "Row",
    "Reference",
    "Tool",
    "Form Id",
    "Column",
    "Old value",
    "New value",
)


class Change(StrEnum):
    """What was changed."""

    ADDED = "audit added"
    CHANGED = "cell changed"
    KEPT = "cell kept as typed by hand"
    UNDONE = "import undone"


class LogEntry(FrozenModel):
    """One change. Values stay out of `repr`.

    Attributes:
        when: of the import, `2022-12-01 10:15:00`; all changes of one import have the same.
        row: as it stood after the import.
        column: header of the cell.
        old_value, new_value: as texts; empty for blank.
    """

    when: str
    command: str
    source: str
    change: Change
    sheet: str = ""
    row: int = 0
    reference: str = ""
    tool: str = ""
    form_id: str = ""
    column: str = ""
    old_value: str = Field(default="", repr=False)
    new_value: str = Field(default="", repr=False)

    def cells(self) -> tuple[str | int, ...]:
        """Return the entry as cells, in the order of `LOG_TITLES`."""
        return (
            self.when,
            self.command,
            self.source,
            str(self.change),
            self.sheet,
            self.row or "",
            self.reference,
            self.tool,
            self.form_id,
            self.column,
            self.old_value,
            self.new_value,
        )


def not_taken_back(entries: Sequence[LogEntry]) -> list[LogEntry]:
    """Return what was changed and stands: without what was undone, and the notes of that."""
    undone = {entry.old_value for entry in entries if entry.change is Change.UNDONE}
    return [entry for entry in entries if entry.change is not Change.UNDONE and entry.when not in undone]


def read_log(rows: Sequence[Sequence[object]]) -> list[LogEntry]:
    """Return the entries of the sheet's rows below its titles; rows that are none are passed over.

    Args:
        rows: of texts, as `LogEntry.cells` gives them.
    """
    kinds = {str(change): change for change in Change}
    entries: list[LogEntry] = []
    for row in rows:
        cells = [str(cell) for cell in row[: len(LOG_TITLES)]]
        cells += [""] * (len(LOG_TITLES) - len(cells))
        if cells[0] and cells[3] in kinds:
            entries.append(
                LogEntry(
                    when=cells[0],
                    command=cells[1],
                    source=cells[2],
                    change=kinds[cells[3]],
                    sheet=cells[4],
                    row=int(float(cells[5] or 0)),
                    reference=cells[6],
                    tool=cells[7],
                    form_id=cells[8],
                    column=cells[9],
                    old_value=cells[10],
                    new_value=cells[11],
                )
            )
    return entries
