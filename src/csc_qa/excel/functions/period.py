"""QA_PERIOD: the month, quarter or year of a date."""

from __future__ import annotations

from datetime import date

from csc_qa.core.errors import CellError
from csc_qa.core.front_end import Argument, CellKind, WorksheetFunction
from csc_qa.core.period import Period, PeriodKind


def period_of(day: date, *, kind: str = "month") -> str:
    """Return the period as this project writes it, such as 2022-12.

    Raises:
        CellError: there is no such kind.
    """
    wanted = " ".join(kind.casefold().split())
    if wanted not in set(PeriodKind):
        raise CellError.because("CSCQA-XLF-006", f"a period is one of: {', '.join(PeriodKind)}")
    if wanted == PeriodKind.FINANCIAL_QUARTER:
        return f"{Period.of(day, PeriodKind.FINANCIAL_YEAR)}-Q{(day.month - 4) % 12 // 3 + 1}"
    return str(Period.of(day, PeriodKind(wanted)))


FUNCTION = WorksheetFunction(
    name="period",
    group="Dates",
    summary="The month, quarter or year of a date: 2022-12, 2022-Q4, 2022, FY2022-23.",
    function=period_of,
    arguments=(
        Argument(name="day", description="A date, or a range of them", kind=CellKind.DATE),
        Argument(
            name="kind",
            description="month, quarter, year, financial quarter or financial year; month where left out",
            kind=CellKind.TEXT,
            is_optional=True,
        ),
    ),
    example='=QA_PERIOD(H5:H300, "quarter")',
)
