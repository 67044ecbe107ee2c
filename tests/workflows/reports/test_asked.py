from __future__ import annotations

import pytest
from tests.writing import HEADER, audit, write_workbook

from csc_qa import open_master
from csc_qa.core.errors import ReportError
from csc_qa.core.period import Period
from csc_qa.workflows.open_master import MasterWorkbook
from csc_qa.workflows.reports.asked import check_month, check_quarter, find_service_area


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> MasterWorkbook:
    rows = [HEADER, audit("A1"), audit("A2", area="Night Owls")]
    return open_master(write_workbook(tmp_path_factory.mktemp("asked") / "m.xlsx", {"Q1": rows}))


@pytest.mark.parametrize("text", ["2022-12", "2022-02"])
def test_month(text: str) -> None:
    assert check_month(Period.parse(text), "monthly") == Period.parse(text)


@pytest.mark.parametrize(
    "text", ["2022-Q4", "2022", "2022-12-01", "2022-11/2022-12", "2022-12-02/2022-12-31"]
)
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ReportError, match=r'CSCQA-RPT-021.*"monthly" is about one month, such as 2022-12;'):
        check_month(Period.parse(text), "monthly")


@pytest.mark.parametrize("text", ["2022-Q4", "FY2022-23-Q3", "2022-10/2022-12"])
def test_quarter(text: str) -> None:
    assert check_quarter(Period.parse(text), "quarterly") == Period.parse("2022-Q4")


@pytest.mark.parametrize("text", ["2022-12", "2022", "2022-11/2023-01"])
def test_what_is_no_quarter_is_refused(text: str) -> None:
    with pytest.raises(ReportError, match=r"CSCQA-RPT-021.*one quarter, such as 2022-Q4 or FY2022-23-Q3"):
        check_quarter(Period.parse(text), "quarterly")


@pytest.mark.parametrize("asked", ["CRS", "crs", "children resource service", "children_resource_service"])
def test_service_area_by_any_spelling(master: MasterWorkbook, asked: str) -> None:
    assert find_service_area(master, asked) == "Children Resource Service"


def test_service_area_that_the_register_alone_has(master: MasterWorkbook) -> None:
    assert find_service_area(master, "night owls") == "Night Owls"


def test_misspelt_service_area_is_refused_with_the_nearest(master: MasterWorkbook) -> None:
    with pytest.raises(ReportError, match=r'CSCQA-RPT-022.*"Jigsow"\. Most like it: Jigsaw'):
        find_service_area(master, "Jigsow")


def test_service_area_like_none_is_refused_with_all(master: MasterWorkbook) -> None:
    with pytest.raises(ReportError, match=r"There are: Children Resource Service, .*Inclusion, Night Owls"):
        find_service_area(master, "zzzz")
