from __future__ import annotations

from datetime import date, datetime

import pytest

from csc_qa.core.typed_dates import NotADateError
from csc_qa.sources.form_times import FormTimes

NOON = datetime(2023, 2, 1, 12, 0)


@pytest.mark.parametrize(
    "cell",
    [
        NOON,
        "2/1/23 12:00:00",
        "2/1/23 12:00",
        "01/02/2023 12:00",
        "01/02/2023, 12:00:00 PM",
        "2023-02-01T12:00:00Z",
        "2023-02-01 12:00",
        44958.5,
    ],
)
def test_time(cell: object) -> None:
    assert FormTimes([cell]).read(cell) == NOON


def test_one_time_that_has_the_day_first_tells_of_the_others() -> None:
    times = FormTimes(["01/02/23 12:00", "28/02/23 09:30"])
    assert times.read("01/02/23 12:00") == NOON


def test_one_time_that_has_the_month_first_tells_of_the_others() -> None:
    times = FormTimes(["02/01/2023 12:00", "02/28/2023 09:30"])
    assert times.read("02/01/2023 12:00") == NOON
    assert times.read("02/28/2023 09:30") == datetime(2023, 2, 28, 9, 30)


def test_mixed_times_are_each_read_as_they_can_be() -> None:
    cells = ["28/02/23 09:30", "2/28/23 09:30"]
    assert {FormTimes(cells).read(cell) for cell in cells} == {datetime(2023, 2, 28, 9, 30)}


@pytest.mark.parametrize("cell", [None, "", " \u00a0"])
def test_blank(cell: object) -> None:
    assert FormTimes([]).read(cell) is None


def test_day_alone_is_midnight() -> None:
    assert FormTimes([]).read(date(2023, 2, 1)) == datetime(2023, 2, 1)
    assert FormTimes([]).read("1 Feb 2023") == datetime(2023, 2, 1)


@pytest.mark.parametrize("cell", ["soon", "99/99/2023 12:00", "1/2/2023 99:00", "1/2/2023 noon", True, 3])
def test_no_time(cell: object) -> None:
    with pytest.raises(NotADateError):
        FormTimes([cell]).read(cell)
