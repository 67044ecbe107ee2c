"""A report as one self-contained page: no scripts, nothing loaded from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from csc_qa.core.report import Chart, ColumnFormat, Report, Section
from csc_qa.reports.cell_text import cell_text, empty_chart_text, empty_table_text, is_empty_chart
from csc_qa.reports.grade_colours import grade_colour, text_colour
from csc_qa.reports.html.svg_charts import draw_svg
from csc_qa.reports.xlsx.about import READING


@dataclass(frozen=True)
class _Part:
    """A section with its id in the page and its charts drawn."""

    id: str
    section: Section
    drawings: tuple[tuple[Chart, Markup | None], ...]


def render_html(report: Report) -> bytes:
    """Return the page. The same report gives the same bytes."""
    parts = [_part(number, section) for number, section in enumerate(report.sections, start=1)]
    page = _environment().get_template("report.html.j2")
    return page.render(report=report, parts=parts, reading=READING).encode()


def _part(number: int, section: Section) -> _Part:
    drawings = tuple(
        (chart, _drawing(chart, f"chart-{number}-{at}")) for at, chart in enumerate(section.charts, start=1)
    )
    return _Part(f"section-{number}", section, drawings)


def _drawing(chart: Chart, prefix: str) -> Markup | None:
    return None if is_empty_chart(chart) else Markup(draw_svg(chart, prefix))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("csc_qa.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        cell_text=cell_text,
        css_string=css_string,
        empty_chart_text=empty_chart_text,
        empty_table_text=empty_table_text,
        grade_style=_grade_style,
        side=_side,
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
    return "text" if form is ColumnFormat.TEXT else "number"
