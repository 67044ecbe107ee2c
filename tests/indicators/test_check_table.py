from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.indicators.kpi_cells import INDICATORS, row

from csc_qa.core.finding_codes import Severity
from csc_qa.core.indicator import Indicator
from csc_qa.core.kpi_check import KpiCheck, KpiFault
from csc_qa.core.kpi_table import KpiTable
from csc_qa.indicators import checks
from csc_qa.indicators.check_table import check_table
from csc_qa.indicators.checks import CHECKS

TABLE = KpiTable(figures=(*row("contacts", 1, 2), *row("cla_visits_in_timescale", "0.8", "79% (9/8)")))


def of_plugin(code: str, fails: bool = False) -> KpiCheck:
    def find(table: KpiTable, indicators: Mapping[str, Indicator]) -> Iterable[KpiFault]:
        if fails:
            raise KeyError("a child's name")
        yield KpiFault.at(table.figures[0], f"{len(indicators)} indicators")

    return KpiCheck(code=code, severity=Severity.WARNING, hint="Ask.", find=find)


def test_errors_come_first() -> None:
    found = [each.code for each in check_table(TABLE, INDICATORS, [of_plugin("EOC-001")])]
    assert found == ["CSCQA-KPI-010", "CSCQA-KPI-016", "EOC-001"]


def test_check_of_a_plugin_that_fails_is_named_and_the_others_go_on() -> None:
    checked = check_table(TABLE, INDICATORS, [of_plugin("BAD-001", fails=True), of_plugin("EOC-001")])
    [fault] = [each for each in checked if each.code == "CSCQA-PLG-002"]
    assert "BAD-001" in fault.message
    assert "child" not in str(fault)
    assert "EOC-001" in {each.code for each in checked}


def test_every_rule_of_the_folder_is_run() -> None:
    names = {path.stem for path in Path(checks.__path__[0]).glob("*.py")} - {"__init__"}
    assert len(names) == len(CHECKS) == len({check.code for check in CHECKS})


def test_an_empty_table_has_no_fault() -> None:
    assert check_table(KpiTable(), INDICATORS) == []
