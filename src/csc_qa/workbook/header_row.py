"""Find the header row of a sheet: a register, or something else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from csc_qa.core.spelling import fold
from csc_qa.workbook.header import HeaderMatch, match_headers, tidy_header

ROWS_TO_LOOK_AT = 40
FEWEST_COLUMNS = 3

# A register says what was audited, and that it was done; a list of allocations does not.
_RESULT_FIELDS = {"grade", "moderated_grade", "completed_on"}
_EXPORT_HEADERS = {"start time", "completion time"}
_SUBJECT_FIELDS = {"service_area", "tool", "child_id", "audit_id", "auditor", "theme"}


@dataclass(frozen=True)
class FoundHeader:
    """A header row.

    Attributes:
        row: position from 0.
        matches: columns that were taken for a field, or are proposed for one.
        headers: every header of the row by its column.
    """

    row: int
    matches: list[HeaderMatch]
    headers: dict[int, str]

    @property
    def columns(self) -> dict[str, int]:
        """Field to column, for those that were matched with confidence."""
        return {match.field: match.column for match in self.matches if match.is_confident}

    @property
    def unmatched(self) -> list[str]:
        """Headers that were taken for nothing."""
        taken = set(self.columns.values())
        return [header for column, header in self.headers.items() if column not in taken]


def find_header(
    rows: Sequence[Sequence[object]], known: Mapping[str, str], not_read: Set[str] = frozenset()
) -> FoundHeader | None:
    """Return the row that looks most like the header of an audit register, or None.

    Args:
        rows: the first rows of the sheet.
        known: folded header to field name.
        not_read: folded headers that a person marked as not to be read.
    """
    best: FoundHeader | None = None
    for number, row in enumerate(rows[:ROWS_TO_LOOK_AT]):
        named = with_groups(row, rows[number - 1] if number else ())
        if max(count_known(row, known), count_known(named, known)) < 2:
            continue
        found = read_header(number, named, known, not_read)
        if is_register(found) and (best is None or len(found.columns) > len(best.columns)):
            best = found
    return best


def with_groups(row: Sequence[object], above: Sequence[object]) -> Sequence[object]:
    """Put the group above before headers that stand twice in the row: "Moderation" over "Grade".

    A group's title stands in the first cell of the columns that it spans.
    """
    folded = [fold(tidy_header(cell)) for cell in row]
    if not above or not any(text and folded.count(text) > 1 for text in folded):
        return row
    named, group = [], ""
    for cell, text, title in zip(row, folded, above, strict=False):
        group = tidy_header(title) or group
        named.append(f"{group} {tidy_header(cell)}" if group and folded.count(text) > 1 else cell)
    return named


def count_known(row: Sequence[object], known: Mapping[str, str]) -> int:
    """Return how many cells of a row are known headers."""
    return sum(fold(tidy_header(cell)) in known for cell in row)


def read_header(
    number: int, row: Sequence[object], known: Mapping[str, str], not_read: Set[str] = frozenset()
) -> FoundHeader:
    """Match the headers of one row."""
    headers = {column: text for column, cell in enumerate(row) if (text := tidy_header(cell))}
    return FoundHeader(number, match_headers(row, known, not_read), headers)


def is_register(found: FoundHeader) -> bool:
    """Say whether the columns are those of an audit register, and not of an export of Microsoft Forms."""
    return not is_export(found.headers.values()) and not missing_in(found)


def is_export(headers: Iterable[str]) -> bool:
    """Say whether the headers are those of an export of Microsoft Forms."""
    return {fold(text) for text in headers} >= _EXPORT_HEADERS


def missing_in(found: FoundHeader) -> list[str]:
    """Return, in words, what the columns lack of a register's; nothing where they are those of one."""
    fields = set(found.columns)
    has_result = bool(fields & _RESULT_FIELDS) or ("audit_month" in fields and "allocated_on" not in fields)
    missing = [] if has_result else ["a grade, a moderated grade or a completion date"]
    if not fields & _SUBJECT_FIELDS:
        missing.append("an audit reference, a child ID, a service area, an audit tool, a theme or an auditor")
    if not missing and len(fields) < FEWEST_COLUMNS:
        missing.append(f"{FEWEST_COLUMNS} known headers")
    return missing
