"""Write the Annex A lists of a month, and the table of supervision beside them."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from itertools import count
from pathlib import Path
from random import Random

from csc_qa.core.annex_a import ALL_TABLES, SUPERVISION, AnnexList
from csc_qa.core.period import Period
from csc_qa.sample.list_sheets import write_lists
from csc_qa.sample.monthly.care import adoption_rows, care_rows
from csc_qa.sample.monthly.cases import need_rows, plan_rows
from csc_qa.sample.monthly.figures import MONTHS, MonthFigures
from csc_qa.sample.monthly.front_door import (
    Referrals,
    all_referrals,
    assessment_rows,
    contact_rows,
    early_help_rows,
    enquiry_rows,
    referral_rows,
)
from csc_qa.sample.monthly.later import care_leaver_rows, supervision_rows
from csc_qa.sample.monthly.rows import MonthMaker, Row

_FIRST_NUMBER, _NUMBERS_PER_MONTH = 6_000_000, 100_000
_CREATED = datetime(2023, 1, 3, 9, 0)


def write_month(path: Path, month: str) -> Path:
    """Write lists 1 to 11 and the sheet "Supervision" as at the end of a month: the same bytes each time.

    Source: performance report, January 2023, prints what the indicators come to. Every child is invented.

    Args:
        path: the file to write; one that is there is replaced.
        month: from `2022-04` to `2022-12`.
    Returns:
        The path.
    """
    sheets = {
        SUPERVISION.name if number == SUPERVISION.number else f"List {number}": (_without_extras(which), rows)
        for number, which in ALL_TABLES.items()
        for rows in [month_rows(month)[number]]
    }
    write_lists(path, sheets, title=f"Annex A, {month} (invented sample)", created=_CREATED)
    return path


@cache
def month_rows(month: str) -> dict[int, list[Row]]:
    """Return the rows of a month: number of the list, and of the table of supervision, to rows."""
    maker, figures = _maker(month), MonthFigures(month)
    on_plan, in_care = plan_rows(maker, figures), care_rows(maker, figures)
    leavers = care_leaver_rows(maker, figures)
    open_plans = on_plan[: figures.count("child_protection_plans")]
    still_in_care = in_care[: figures.count("cla")]
    groups = (("CPP", open_plans), ("CLA", still_in_care), ("Care leaver", leavers))
    return {
        1: contact_rows(maker, figures),
        2: early_help_rows(maker, figures),
        3: referral_rows(maker, _referrals()),
        4: assessment_rows(maker),
        5: enquiry_rows(maker),
        6: need_rows(maker, figures, open_plans, still_in_care),
        7: on_plan,
        8: in_care,
        9: leavers,
        10: adoption_rows(maker, still_in_care),
        11: [],
        SUPERVISION.number: supervision_rows(maker, figures, *groups),
    }


def _maker(month: str) -> MonthMaker:
    """Return the maker of a month, whose children have identifiers of their own."""
    numbers = count(_FIRST_NUMBER + MONTHS.index(month) * _NUMBERS_PER_MONTH)
    return MonthMaker(Period.parse(month), Random(f"Annex A {month}"), numbers)


@cache
def _referrals() -> Referrals:
    return all_referrals(Random("referrals"))


def _without_extras(which: AnnexList) -> AnnexList:
    columns = tuple(each for each in which.columns if not each.is_extra)
    return which.model_copy(update={"columns": columns})
