"""Read an export that was saved as csv."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from csc_qa.sources.csv_text import decode_csv
from csc_qa.sources.grid import MOST_ANSWERS, Grid, Row, find_errors, is_blank_row
from csc_qa.sources.notes import Notes
from csc_qa.sources.package_guard import MOST_BYTES

# The line with which Excel is told the separator.
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)
_SEPARATORS = (",", ";", "\t", "|")
_HEAD_ROWS, _HEAD_CHARACTERS = 60, 200_000


def read_csv(path: Path, notes: Notes, likeness_to_header: Callable[[list[Row]], int]) -> Grid:
    """Return the rows of a csv file.

    Args:
        likeness_to_header: says how many headers of an export the best of some rows has; the separator
            is the one that makes it greatest.

    Raises:
        FormError: it is no text, its quotation marks do not match, or it is too large.
    """
    if path.stat().st_size > MOST_BYTES:
        raise notes.refusal("CSCQA-FRM-012")
    text = decode_csv(path.read_bytes(), notes)
    given = _SEPARATOR_LINE.match(text)
    if given:
        text, separator = text[given.end() :], given[1]
    else:
        separator = max(_SEPARATORS, key=lambda each: likeness_to_header(_head(text, each)))
    rows = _rows(text, separator, notes)
    return Grid(rows, faults=find_errors(rows))


def _head(text: str, separator: str) -> list[Row]:
    """Return the first rows as they are with this separator."""
    head = text[:_HEAD_CHARACTERS]
    with _any_field_size(head):
        reader = csv.reader(io.StringIO(head, newline=""), delimiter=separator)
        return [tuple(row) for row in islice(reader, _HEAD_ROWS)]


def _rows(text: str, separator: str, notes: Notes) -> list[Row]:
    rows: list[Row] = []
    filled = 0
    with _any_field_size(text):
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        try:
            for row in reader:
                rows.append(row)
                filled += not is_blank_row(row)
                if filled > MOST_ANSWERS + 1:
                    raise notes.refusal("CSCQA-FRM-012", f"it has more than {MOST_ANSWERS:,} answers")
        except csv.Error as error:
            raise notes.refusal("CSCQA-FRM-014", f"row {len(rows) + 1}") from error
    return rows


@contextmanager
def _any_field_size(text: str) -> Iterator[None]:
    """Let a field be as long as the text; what is too long for a workbook is told row by row."""
    before = csv.field_size_limit(max(len(text), 1))
    try:
        yield
    finally:
        csv.field_size_limit(before)
