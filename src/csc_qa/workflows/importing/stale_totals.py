"""Totals of a register that an import leaves behind: typed ones, and those that stand above new audits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from csc_qa.core.finding import Finding, make_finding
from csc_qa.workbook.register_sheet import RegisterSheet
from csc_qa.workbook.total_rows import TotalRow
from csc_qa.workflows.importing.register_state import RegisterState


def find_stale_totals(state: RegisterState, added: Mapping[str, int]) -> list[Finding]:
    """Return a finding for each total that was typed and does not count what is added to its sheet.

    Totals that are formulas grow with the import. Rows are named as they stand afterwards.

    Args:
        added: sheet to the number of rows that are added under its last audit.
    """
    return [
        finding for name, count in added.items() for finding in _of_sheet(state, state.sheets[name], count)
    ]


def _of_sheet(state: RegisterState, sheet: RegisterSheet, count: int) -> Iterator[Finding]:
    above = [total for total in sheet.totals if total.row < sheet.last_row]
    if above:
        first, row = sheet.last_row + 1, above[-1].row
        message = f"the audits were added from row {first} on, below the total in row {row}"
        yield make_finding("CSCQA-IMP-019", message, sheet=sheet.name, row=row)
    below = [total for total in sheet.totals if total.row > sheet.last_row and total.numbers]
    formulas = state.find_formulas(sheet.name, {total.row for total in below}) if below else set()
    for total in below:
        typed = [column for column in total.numbers if (total.row, column) not in (formulas or ())]
        if typed:
            message = _say(total, typed, count, is_sure=formulas is not None)
            headers = {match.column: match.header for match in sheet.header.matches}
            yield make_finding(
                "CSCQA-IMP-018",
                message,
                sheet=sheet.name,
                row=total.row + count,
                column=headers.get(typed[0]),
            )


def _say(total: TotalRow, typed: list[int], count: int, *, is_sure: bool) -> str:
    """Return what is wrong with a total, and the right number where it counts the audits."""
    added = "1 audit that was added is" if count == 1 else f"{count} audits that were added are"
    what = "the total was typed, and" if is_sure else "unless the total is a formula,"
    said = {total.numbers[column] for column in typed}
    right = next((each + count for each in (total.above, total.in_block) if each in said), None)
    number = (
        f"the right number is now {right}" if right else f"{total.above + count} audits stand above it now"
    )
    return f"{what} the {added} not in it: {number}"
