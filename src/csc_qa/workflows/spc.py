"""Statistical process control of a series in a file: read it, draw it up, and tell what was found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import csc_qa
from csc_qa.core.errors import SpcError
from csc_qa.core.page import Page
from csc_qa.core.spc import Direction, Rebase, SpcChart
from csc_qa.indicators.spc.chart import spc_chart
from csc_qa.reports.html.svg_charts import draw_png, draw_svg
from csc_qa.reports.pages.workbook import render_pages
from csc_qa.reports.spc_section import spc_picture, spc_sections
from csc_qa.sources.series_cells import read_series_date
from csc_qa.sources.spc_series import read_series

SPC_SHEET = "QA SPC"


def chart_of_file(
    path: Path,
    direction: str | Direction,
    *,
    target: float | None = None,
    rebases: Sequence[str | Rebase] = (),
    fix_after: int | None = None,
    screen: bool = True,
) -> SpcChart:
    """Return the XmR chart of a csv file with the columns date and value.

    Args:
        direction: of improvement: increase, decrease or neutral.
        rebases: each a date, or `date=reason`.
        target, fix_after, screen: as `spc_chart` takes them.

    Raises:
        SpcError: the file cannot be read or has no value, or an option is none.

    Example:
        >>> chart_of_file(Path("contacts.csv"), "decrease").variation  # doctest: +SKIP
        <Variation.COMMON_CAUSE: 'common cause'>
    """
    way = _direction(direction)
    wanted = [each if isinstance(each, Rebase) else read_rebase(each) for each in rebases]
    series = read_series(path)
    chart = spc_chart(series.values, way, target=target, rebases=wanted, fix_after=fix_after, screen=screen)
    return chart.model_copy(update={"findings": (*series.findings, *chart.findings)})


def write_chart(chart: SpcChart, path: Path, title: str, day: date) -> Path:
    """Write a chart as a picture (.png, .svg) or a workbook with a native chart (.xlsx).

    Args:
        title: what was measured.
        day: on which it is made.

    Raises:
        SpcError: the file has none of these endings, or its folder cannot be written to.
    """
    ending = path.suffix.casefold()
    if ending == ".xlsx":
        page = Page(sheet=SPC_SHEET, title=title, sections=spc_sections(chart, title))
        content = render_pages([page], version=csc_qa.__version__, day=day)
    elif ending in (".png", ".svg"):
        picture = spc_picture(chart, title)
        content = draw_png(picture) if ending == ".png" else draw_svg(picture, "spc").encode()
    else:
        raise SpcError.because("CSCQA-SPC-019")
    try:
        path.write_bytes(content)
    except OSError as error:
        why = f'"{path.name}" cannot be written ({error.strerror})'
        raise SpcError.because("CSCQA-SPC-019", why) from error
    return path


def read_rebase(text: str) -> Rebase:
    """Return a rebase from a date and, after an equals sign, its reason.

    Raises:
        SpcError: there is no date.

    Example:
        >>> read_rebase("2022-09-01=new assessment form").reason
        'new assessment form'
    """
    on, _, reason = text.partition("=")
    day = read_series_date(on.strip())
    if day is None:
        raise SpcError.because("CSCQA-SPC-017")
    return Rebase(on=day, reason=reason.strip())


def _direction(text: str | Direction) -> Direction:
    try:
        return Direction(text.strip().casefold())
    except ValueError as error:
        raise SpcError.because("CSCQA-SPC-015") from error


def spc_json(chart: SpcChart) -> dict[str, object]:
    """Return the JSON of `csc-qa spc`."""
    return {
        "segments": [
            {"start": str(each.start), "mean": each.mean, "lower": each.lower, "upper": each.upper}
            for each in chart.segments
        ],
        "points": [
            {"date": str(each.date), "value": each.value, "special_cause": each.special_cause}
            for each in chart.points
        ],
        "variation": chart.variation,
        "assurance": chart.assurance,
    }
