"""The programme of a year as files: a calendar for Outlook and a year planner."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import csc_qa
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.programme.working_days import is_working_day
from csc_qa.reports.calendar_file import render_calendar
from csc_qa.reports.file_writing import make_folder, write_whole
from csc_qa.workflows.due import Programme, list_programme
from csc_qa.workflows.pages.due import dates_page


def write_programme(
    year: int, catalogue: Catalogue, *, folder: Path, today: date
) -> tuple[Programme, list[Path]]:
    """Write `audit-programme-YEAR.ics` and `.xlsx` to a folder.

    A different file of that name is kept as `….previous`. Both are made before either is written.

    Args:
        today: the day on which they are made.

    Raises:
        ProgrammeError: no plugin declares a programme for the year.
        CalendarError: the year is not from 1990 to 2099.
        ReportError: a file cannot be written.
    """
    from csc_qa.reports.planner_workbook import render_planner  # noqa: PLC0415 - loads xlsxwriter
    from csc_qa.reports.year_planner import PlannerYear  # noqa: PLC0415

    programme, framework = list_programme(year, catalogue), catalogue.framework
    title = f"Audit programme {year}, {framework.authority}"
    planner = PlannerYear(year, title, programme.items, days_off(year), today)
    version = csc_qa.__version__
    contents = {
        "ics": render_calendar(
            programme.items, name=title, domain=f"{framework.id}.csc-qa", day=today, version=version
        ),
        "xlsx": render_planner(planner, dates_page(programme, framework.authority), version=version),
    }
    make_folder(folder)
    paths = []
    for extension, content in contents.items():
        path = folder / f"audit-programme-{year}.{extension}"
        write_whole(path, content)
        paths.append(path)
    return programme, paths


def days_off(year: int) -> frozenset[date]:
    """Return the weekends and bank holidays of a year.

    Raises:
        CalendarError: the year is not from 1990 to 2100.
    """
    first = date(year, 1, 1)
    days = (first + timedelta(days=step) for step in range((date(year + 1, 1, 1) - first).days))
    return frozenset(day for day in days if not is_working_day(day))
