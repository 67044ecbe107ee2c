"""A report as one self-contained page: no scripts, nothing loaded from elsewhere."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from csc_qa.core.report import ColumnFormat, Report, Table
from csc_qa.reports.cell_text import cell_text, empty_chart_text, empty_table_text
from csc_qa.reports.grade_colours import grade_colour, text_colour
from csc_qa.reports.html.parts import card_icons, icon_of, parts_of
from csc_qa.reports.standing_words import (
    CONFIDENTIAL,
    CONFIDENTIAL_BECAUSE,
    CONFIDENTIAL_LINE,
    DRAFT,
    prompt_of,
    says_draft,
)
from csc_qa.reports.xlsx.about import READING

_NUMBERS = (ColumnFormat.COUNT, ColumnFormat.PERCENT, ColumnFormat.DATE)
# So many columns print smaller, and more of them on a page that lies on its side.
_MANY, _WIDE = 9, 13


def render_html(report: Report) -> bytes:
    """Return the page. The same report gives the same bytes."""
    page = _environment().get_template("report.html.j2")
    return page.render(report=report, parts=parts_of(report)).encode()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("csc_qa.reports"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(
        card_icons=card_icons,
        cell_text=cell_text,
        css_string=css_string,
        empty_chart_text=empty_chart_text,
        empty_table_text=empty_table_text,
        grade_style=_grade_style,
        icon_of=icon_of,
        prompt_of=prompt_of,
        says_draft=says_draft,
        side=_side,
        table_size=_table_size,
    )
    environment.globals.update(
        CONFIDENTIAL=CONFIDENTIAL,
        CONFIDENTIAL_BECAUSE=CONFIDENTIAL_BECAUSE,
        CONFIDENTIAL_LINE=CONFIDENTIAL_LINE,
        DRAFT=DRAFT,
        READING=READING,
    )
    return environment


def css_string(text: str) -> Markup:
    """Return the text as a quoted CSS string, which cannot end the string or the style sheet."""
    letters = (one if one.isascii() and one.isalnum() else f"\\{ord(one):x} " for one in text)
    return Markup(f'"{"".join(letters)}"')


def _grade_style(grade: str | None) -> str:
    fill = grade_colour(grade)
    return f"background:{fill};color:{text_colour(fill)}" if fill else ""


def _side(form: ColumnFormat) -> str:
    return "number" if form in _NUMBERS else "text"


def _table_size(table: Table) -> str:
    columns = len(table.columns)
    return " wide" if columns >= _WIDE else " many" if columns >= _MANY else ""
