"""The same inputs give the same answers on the desktop and on the server, for every function."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.excel.front_ends import Call, ask_desktop, ask_function, ask_server

from csc_qa.excel.registry import ExcelRegistry, load_registry

REGISTER: list[list[Any]] = [
    ["Ref", "Service area", "Grade", "Date completed", "Areas for improvement", "Moderated grade"],
    ["A1", "CRS", "G", date(2022, 3, 1), "Chronology", "RI"],
    ["A2", "CRS", "RI", date(2022, 3, 2), None, "agreed"],
    ["A3", "PTC", "Inad", date(2022, 4, 2), "Plan", None],
]
GRADES: list[list[Any]] = [["G"], ["req imp"], [None], ["#N/A"], ["nonsense"], [4], ["themed review"]]
SERIES: list[list[Any]] = [
    [value] for value in (50, 52, 48, 50, 52, 48, 50, None, 52, 48, 50, 52, 48, 50, 80)
]
KPIS: list[list[Any]] = [
    ["Indicator", "Target", "Apr-22", "May-22"],
    ["Number of contacts", "<17K", 1400, "1,410"],
    ["Assessments in 45 days", "90%", "#N/A", "79% (264/333)"],
]
CALLS: list[Call] = [
    ("grade", [GRADES, None]),
    ("grade", [[["O/S"]], [["CRS"]]]),
    ("grade", [GRADES, [["no such area"]]]),
    ("score", [GRADES]),
    ("score", [[["Outstanding", "Good"], ["RI", None]]]),
    ("grade_counts", [GRADES[:3]]),
    ("grade_counts", [[["#N/A"]]]),
    ("grade_table", [[["CRS"], ["PTC"], ["Elsewhere"], [None]], [["G"], ["RI"], [None], [None]]]),
    ("grade_table", [[["CRS"], ["PTC"]], [["G"]]]),
    ("shift", [[["G"], ["RI"], [None]], [["RI"], ["agreed"], ["G"]]]),
    ("agreement", [[["G"], ["RI"], ["G"]], [["RI"], ["RI"], [None]]]),
    ("leniency", [[["A"], ["A"], ["B"]] * 9, [["G"], ["RI"], ["G"]] * 9, [["RI"], ["agreed"], [None]] * 9]),
    ("leniency", [[["A"]], [["G"]], [["best"]]]),
    ("escalation_date", [[["first update"], ["re-audit"], [None], ["?"]], [[date(2023, 1, 31)]]]),
    ("audit_quality", [REGISTER, [[date(2023, 1, 26)]]]),
    ("audit_quality", [[["one"], ["two"]], None]),
    ("service_area", [[["crs"], ["Pathways through care"], ["Nowhere"], [None]]]),
    ("tool", [[["PTC"], ["x"]]]),
    ("tool_link", [[["Jigsaw"], [None]]]),
    ("printed", [[["79% (264/333)"], ["1,665"], [1665], [0.87], ["TBC"], ["?"]]]),
    ("printed_check", [[["79% (264/333)"], ["45% (115/252)"], [12], ["N/A"]]]),
    ("target", [[["Assessments completed in 45 days"], ["No such"]], None]),
    ("target", [[["Assessments completed in 45 days"]], [[date(2023, 1, 1)]]]),
    ("rag", [[[84], [92], [None], ["many"]], [["90%"]], [["higher"]], None]),
    ("rag", [[[12]], [["<10%"]], None, [[30]]]),
    ("working_days_between", [[[date(2022, 12, 22)], ["1/3/22"], ["?"]], [[date(2022, 12, 29)]]]),
    ("working_days_after", [[[date(2022, 12, 23)], [44621], [None]], [[1]]]),
    ("working_days_after", [[[date(2022, 12, 23)]], [[1.5]]]),
    ("period", [[[date(2023, 2, 3)], ["3 Feb 2023"], [None]], None]),
    ("period", [[[date(2023, 2, 3)]], [["financial quarter"]]]),
    ("period", [[[date(2023, 2, 3)]], [["fortnight"]]]),
    ("glossary", [[["CPP"], ["zzz"]]]),
    ("due_date", [[["Jan 23"], [date(2023, 2, 1)], [None], ["?"]], [["oversight"]]]),
    ("due_date", [[["Jan 23"]], [["no such"]]]),
    ("days_late", [[["Jan 23"], [None]], [["upload"]], [[date(2023, 2, 9)]], [["7/2/23"], [None]]]),
    ("days_late", [[["Jan 23"]], [["upload"]], [[date(2023, 2, 9)]], None]),
    (
        "audit_state",
        [[["3/1/23"], [None]], [["20/1/23"], [None]], None, None, None, [["Yes"], [None]], [["G"], [None]]],
    ),
    ("spc_limits", [SERIES, None, None]),
    ("spc_limits", [SERIES, [[None]] * 6 + [["new form"]] + [[None]] * 8, [[12]]]),
    ("spc_limits", [SERIES, None, [[3]]]),
    ("spc_limits", [[["many"]], None, None]),
    ("spc_signal", [SERIES, [["higher"]], None, None]),
    ("spc_signal", [SERIES, [["sideways"]], None, None]),
    ("spc_assurance", [SERIES, [[90]], [["lower"]], None]),
    ("wilson", [[[254], [None], [9]], [[325], [5], [8]]]),
    ("byar", [[[543], [0]], [[49400], [100]], None]),
    ("byar", [[[10]], [[100]], [[100]]]),
    ("forecast", [[[67, 58, 60, 59, None]]]),
    ("forecast", [[[67, None, 60]]]),
    ("funnel", [[["A"], ["B"], [None]], [[5], [40], [1]], [[10], [50], [2]]]),
    ("funnel", [[["A"]], [[5]], [[3]]]),
    ("comparator", [[["Assessments in 45 days"], ["No such"]], [["England"]], None]),
    ("comparator", [[["CLA"]], [["Mars"]], None]),
    ("kpi_value", [KPIS, [["Number of contacts"], [None]], [["Apr 22", date(2022, 5, 1)]], None]),
    ("kpi_value", [KPIS, [["Assessments in 45 days"]], [["Apr 22", "May 22"]], [["numerator"]]]),
    ("kpi_target", [KPIS, [["Assessments in 45 days"], ["No such"]], [["May 22"]]]),
    ("kpi_rag", [KPIS, [["Assessments in 45 days"], ["CLA"]], [["May 22"]]]),
    ("grade_share", [GRADES[:2]]),
    ("grade_share", [[[None]]]),
    ("change", [[[45], [None], [3]], [[59], [1], [2]], [[35]], [[60]]]),
    ("small_number", [[[0, 1, 4, 5], [None, "many", 4.5, 0]]]),
    ("themes", [[["Chronologies are late"], [None], ["No visits"]]]),
    ("theme_count", [[["Chronology"], [None]], [["chronology"]]]),
    ("theme_count", [[["Chronology"]], [["chronolgy"]]]),
    ("version", []),
    ("plugins", []),
]


@pytest.fixture(scope="module")
def registry() -> ExcelRegistry:
    return load_registry()


def test_every_function_is_asked(registry: ExcelRegistry) -> None:
    assert {name for name, _ in CALLS} == set(registry.functions)


@pytest.mark.parametrize("ask", [ask_desktop, ask_server])
def test_front_end_gives_what_the_function_gives(
    ask: Callable[[Sequence[Call]], list[list[list[Any]]]], registry: ExcelRegistry
) -> None:
    found = ask(CALLS)
    for call, own, answer in zip(CALLS, ask_function(registry, CALLS), found, strict=True):
        assert answer == own, call


def test_dates_come_out_as_dates() -> None:
    call: Call = ("working_days_after", [[[date(2022, 12, 23)]], [[1]]])
    assert ask_desktop([call]) == ask_server([call]) == [[[date(2022, 12, 28)]]]


def test_a_plugin_adds_a_function_to_the_desktop_without_our_code() -> None:
    folder = Path(__file__).resolve().parents[1] / "sample_plugin"
    call: Call = ("medal", [[["Good"], [None], ["Inadequate"]]])
    assert ask_desktop([call], {"CSC_QA_PLUGIN_FOLDER": str(folder)}) == [[["Silver"], [""], ["Bronze"]]]
