"""The year planner: a sheet with a square for every day, half a year on a printed page."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from xlsxwriter import Workbook

from csc_qa.core.dated_item import DatedItem, ItemKind
from csc_qa.reports.grade_colours import LINE, MUTED, NAVY, TINT, text_colour
from csc_qa.reports.xlsx.canvas import Canvas
from csc_qa.reports.xlsx.styles import Styles
from csc_qa.reports.xlsx.text_size import count_lines, row_height

SHEET = "Year planner"
# Kinds whose colour a day takes, the first that is there; and the colour of days on which nobody works.
COLOURS = {
    ItemKind.MODERATION_PANEL: "#BFE3CC",
    ItemKind.AUDIT: "#DCC9A3",
    ItemKind.PRACTICE_WEEK: "#FBE3A6",
    ItemKind.REPORT: "#C9D6E2",
    ItemKind.STEP: "#E3ECF4",
    ItemKind.SURVEY: "#E7DDF0",
    ItemKind.PARTNERSHIP_THEME: "#E7DDF0",
}
DAY_OFF = "#E4E4E4"
_DAY, _MONTH, _SIZE = 8.0, 25.0, 8
_WIDTHS = (_DAY, *([4.0, _MONTH] * 6), _DAY)
_THEMES = (ItemKind.THEMED_AUDIT, ItemKind.PARTNERSHIP_AUDIT)
_HALVES = (range(1, 7), range(7, 13))


@dataclass(frozen=True)
class PlannerYear:
    """What the planner shows.

    Attributes:
        days_off: days of the year on which nobody works.
        day: on which it is made.
    """

    year: int
    title: str
    items: Sequence[DatedItem]
    days_off: Set[date]
    day: date


def add_year_planner(book: Workbook, styles: Styles, planner: PlannerYear) -> None:
    """Add the sheet to a workbook."""
    canvas = Canvas(book.add_worksheet(SHEET), styles, _WIDTHS)
    _PlannerSheet(canvas, planner).write()


class _PlannerSheet:
    def __init__(self, canvas: Canvas, planner: PlannerYear) -> None:
        self._canvas, self._planner = canvas, planner
        self._styles, self._sheet = canvas.styles, canvas.sheet
        self._dated = [item for item in planner.items if item.kind not in _THEMES]

    def write(self) -> None:
        canvas, planner = self._canvas, self._planner
        breaks = []
        for months in _HALVES:
            if canvas.row:
                breaks.append(canvas.row)
            canvas.add_text(planner.title, "heading", size=14)
            self._write_legend()
            self._write_months(months)
            self._write_list("Themes", months, [self._themes(month) for month in months])
            self._write_list("In the month", months, [self._undated(month) for month in months])
            for day in range(1, 32):
                self._write_days(day, months)
            made = (
                f"Made by csc_qa on {planner.day.day} {planner.day:%B %Y}. The sheet QA Dates has the notes."
            )
            canvas.add_text(made, "note")
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.set_margins(left=0.3, right=0.3, top=0.4, bottom=0.4)
        sheet.set_h_pagebreaks(breaks)
        sheet.fit_to_pages(1, 2)
        sheet.print_area(0, 0, canvas.row - 1, canvas.last_column)

    def _write_legend(self) -> None:
        row = self._canvas.add_row(15)
        kinds = {item.kind for item in self._dated if not _is_of_the_month(item)}
        names = [(kind.value.capitalize(), fill) for kind, fill in COLOURS.items() if kind in kinds]
        for at, (name, colour) in enumerate([("Weekend, bank holiday", DAY_OFF), *names][:6]):
            look = self._styles("text", bg_color=colour, font_size=_SIZE, indent=0)
            self._canvas.merge(row, 1 + 2 * at, 2 + 2 * at, name, look)

    def _write_months(self, months: range) -> None:
        row = self._canvas.add_row(18)
        look = self._styles("header", font_size=10, align="left")
        for column in (0, self._canvas.last_column):
            self._sheet.write_blank(row, column, None, look)
        for at, month in enumerate(months):
            first = date(self._planner.year, month, 1)
            self._canvas.merge(row, 1 + 2 * at, 2 + 2 * at, f"{first:%B %Y}", look)

    def _write_list(self, title: str, months: range, texts: list[str]) -> None:
        lines = max(count_lines(text, _MONTH + 4, _SIZE) for text in texts)
        row = self._canvas.add_row(row_height(max(lines, count_lines(title, _DAY, _SIZE)), _SIZE))
        side = self._styles("small", bold=True, font_size=_SIZE, bg_color=TINT)
        for column in (0, self._canvas.last_column):
            self._sheet.write_string(row, column, title, side)
        look = self._styles("small", font_size=_SIZE, font_color=NAVY, bg_color=TINT, left=1, left_color=LINE)
        for at, text in zip(range(len(months)), texts, strict=True):
            self._canvas.merge(row, 1 + 2 * at, 2 + 2 * at, text, look)

    def _write_days(self, number: int, months: range) -> None:
        days = [_day(self._planner.year, month, number) for month in months]
        found = [self._on(day) if day else [] for day in days]
        texts = ["\n".join(_label(item) for item in items) for items in found]
        lines = max(count_lines(text, _MONTH, _SIZE) for text in texts)
        row = self._canvas.add_row(row_height(lines, _SIZE))
        side = self._styles("small", bold=True, font_size=_SIZE, align="center")
        for column in (0, self._canvas.last_column):
            self._sheet.write_number(row, column, number, side)
        for at, (day, items, text) in enumerate(zip(days, found, texts, strict=True)):
            if day:
                self._write_square(row, 1 + 2 * at, day, items, text)

    def _write_square(self, row: int, column: int, day: date, items: list[DatedItem], text: str) -> None:
        fill = self._colour(day, items)
        look: dict[str, object] = {"font_size": _SIZE, "bottom": 1, "bottom_color": LINE}
        look |= {"bg_color": fill, "font_color": text_colour(fill)} if fill else {}
        grey = {**look, "font_color": MUTED, "left": 1, "left_color": LINE, "bg_color": DAY_OFF}
        first = grey if day in self._planner.days_off else {**grey, "bg_color": "#FFFFFF"}
        self._sheet.write_string(row, column, f"{day:%a}"[:2], self._styles(**first))
        if text:
            self._sheet.write_string(row, column + 1, text, self._styles(**look))
        else:
            self._sheet.write_blank(row, column + 1, None, self._styles(**look))

    def _colour(self, day: date, items: list[DatedItem]) -> str | None:
        kinds = {item.kind for item in items}
        return next(
            (colour for kind, colour in COLOURS.items() if kind in kinds),
            DAY_OFF if day in self._planner.days_off else None,
        )

    def _on(self, day: date) -> list[DatedItem]:
        return [
            item
            for item in self._dated
            if not _is_of_the_month(item) and item.starts_on <= day <= item.ends_on
        ]

    def _themes(self, month: int) -> str:
        first = date(self._planner.year, month, 1)
        themes = [each for each in self._planner.items if each.kind in _THEMES and each.audit_month == first]
        themes.sort(key=lambda each: each.key)
        names = [each.name.removeprefix("Themed audit: ") for each in themes]
        return "\n".join(f"{number}. {name}" for number, name in enumerate(names, start=1))

    def _undated(self, month: int) -> str:
        year = self._planner.year
        found = [
            item for item in self._dated if _is_of_the_month(item) and _touches(item, date(year, month, 1))
        ]
        return "\n".join(item.name for item in found)


def _is_of_the_month(item: DatedItem) -> bool:
    """Say whether the month is all that is known: a deadline without a day, or an event without one."""
    return item.is_approximate and (item.is_deadline or item.starts_on != item.ends_on)


def _touches(item: DatedItem, month: date) -> bool:
    return (
        (item.starts_on.year, item.starts_on.month)
        <= (month.year, month.month)
        <= (
            item.ends_on.year,
            item.ends_on.month,
        )
    )


def _label(item: DatedItem) -> str:
    return f"{item.name}, {item.hours[0]:%H:%M}" if item.hours else item.name


def _day(year: int, month: int, day: int) -> date | None:
    found = date(year, month, 1) + timedelta(days=day - 1)
    return found if found.month == month else None
