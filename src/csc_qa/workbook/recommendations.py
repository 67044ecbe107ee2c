"""Read the recommendations of the scrutiny panel from the sheets that list them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.recommendation import Progress, Recommendation, read_progress
from csc_qa.core.typed_dates import NotADateError, read_date
from csc_qa.core.typed_text import read_text
from csc_qa.workbook.recommendation_header import (
    RecommendationHeader,
    columns_of,
    find_recommendation_header,
)
from csc_qa.workbook.sheet_cells import SheetCells

_NUMBERED = re.compile(r"\(?(\d{1,2})\s*[).:]\s*(.+)")
_WHOLE = re.compile(r"(\d{1,3})[).:]?")


class RecommendationList(NamedTuple):
    """The recommendations of all sheets, in their order, and what is wrong with the rows."""

    items: tuple[Recommendation, ...]
    findings: tuple[Finding, ...]


def read_recommendations(sheets: Iterable[SheetCells]) -> RecommendationList:
    """Return the recommendations; none, and a finding that says so, where no sheet lists any.

    A blank date or title stands for the one above it, as merged cells and hand-typed lists have it.
    """
    items: dict[tuple[object, ...], Recommendation] = {}
    findings: list[Finding] = []
    found = False
    for sheet in sheets:
        header = find_recommendation_header(sheet.rows)
        if header is None:
            continue
        found = True
        reader = _SheetReader(sheet.name, header, findings)
        for number, row in enumerate(sheet.rows[header.row + 1 :], start=header.row + 2):
            item = reader.read(number, row)
            if item is not None:
                _add(item, items, findings)
    if not found:
        findings.append(make_finding("CSCQA-RPT-036"))
    return RecommendationList(tuple(items.values()), tuple(findings))


def _add(
    item: Recommendation, items: dict[tuple[object, ...], Recommendation], findings: list[Finding]
) -> None:
    key = (item.meeting_on, item.title, item.number, item.proposed)
    if key in items:
        findings.append(make_finding("CSCQA-RPT-034", sheet=item.sheet, row=item.row))
        return
    items[key] = item


@dataclass
class _SheetReader:
    """Reads the rows of a sheet one after another, and remembers what blank cells stand for."""

    sheet: str
    header: RecommendationHeader
    findings: list[Finding]
    day: date | None = None
    title: str = ""
    last_number: int = field(default=0)

    def read(self, number: int, row: Sequence[object]) -> Recommendation | None:
        """Return the recommendation of a row; None for blank rows and headers said again."""
        texts = {name: self._text(row, name) for name in self.header.columns}
        if not any(texts.values()) or columns_of(row).keys() >= {"proposed", "status"}:
            return None
        self._follow(number, row, texts)
        if not texts["proposed"]:
            if texts["taken"] or texts["status"]:
                self._note("CSCQA-RPT-033", number, "proposed")
            return None
        own, proposed = self._numbered(texts)
        self.last_number = own
        item = Recommendation(
            meeting_on=self.day,
            title=self.title,
            number=own,
            proposed=proposed,
            taken=texts["taken"],
            status=self._progress(number, texts["status"]),
            owner=texts.get("owner") or None,
            due_on=self._date(number, row, "due_on", "CSCQA-RPT-037"),
            sheet=self.sheet,
            row=number,
        )
        if item.status is Progress.COMPLETE and not item.taken:
            self._note("CSCQA-RPT-035", number, "taken")
        return item

    def _follow(self, number: int, row: Sequence[object], texts: dict[str, str]) -> None:
        """Take over date and title where the row has its own."""
        if texts["meeting_on"]:
            day = self._date(number, row, "meeting_on", "CSCQA-RPT-031")
            if day != self.day:
                self.day, self.title, self.last_number = day, "", 0
        title = texts.get("title", "")
        if title and title != self.title:
            self.title, self.last_number = title, 0

    def _numbered(self, texts: dict[str, str]) -> tuple[int, str]:
        """Return the number of its own column, or before its text, or else the next one."""
        typed = _WHOLE.fullmatch(texts.get("number", ""))
        before = _NUMBERED.fullmatch(texts["proposed"])
        proposed = before[2] if before else texts["proposed"]
        found = typed or before
        return int(found[1]) if found else self.last_number + 1, proposed

    def _progress(self, number: int, text: str) -> Progress:
        found = read_progress(text)
        if found is None:
            self._note("CSCQA-RPT-032", number, "status")
        return found or Progress.NOT_KNOWN

    def _date(self, number: int, row: Sequence[object], name: str, code: str) -> date | None:
        at = self.header.columns.get(name)
        try:
            return None if at is None or at >= len(row) else read_date(row[at])
        except NotADateError:
            self._note(code, number, name)
            return None

    def _text(self, row: Sequence[object], name: str) -> str:
        at = self.header.columns[name]
        return (read_text(row[at]) or "") if at < len(row) else ""

    def _note(self, code: str, number: int, name: str) -> None:
        column = self.header.headers.get(name)
        self.findings.append(make_finding(code, sheet=self.sheet, row=number, column=column))
