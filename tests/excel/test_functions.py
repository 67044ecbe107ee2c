"""Every built-in worksheet function, on inputs whose answers were worked by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import csc_qa
from csc_qa.excel.call import call_function
from csc_qa.excel.cells import Rows
from csc_qa.excel.registry import ExcelRegistry, load_registry

Ask = Callable[..., Rows]
KINSHIP = Path(__file__).resolve().parents[1] / "sample_plugin" / "kinship_care.py"

GRADES = ["Outstanding", "Good", "Requires Improvement", "Inadequate"]
MATRIX_HEAD = ["Auditor's grade", *GRADES, "Total"]
TABLE_HEAD = ["Service area", *GRADES, "Ungraded", "Total"]
BLANK = [None] * 4
# Two graded audits: one names an improvement and is moderated, one is done a day after the 28th.
REGISTER: Rows = [
    ["Audits 2022", None, None, None, None, None],
    ["Ref", "Service area", "Grade", "Date completed", "Areas for improvement", "Moderated grade"],
    ["A1", "CRS", "G", datetime(2022, 3, 1), "Chronology", "RI"],
    [None, None, None, None, None, None],
    ["A2", "CRS", "RI", datetime(2022, 3, 29), None, None],
    ["A3", "PTC", "Themed review", datetime(2022, 4, 2), None, None],
]
QUALITY = [
    ["Measure", "Audits", "Of", "Percent"],
    ["Names at least one area for improvement", 1, 2, 50],
    ["Has an action with an owner and a date", None, 2, None],
    ["Records learning", None, 2, None],
    ["Done together with the practitioner", None, 2, None],
    ["Sought the family's view", None, 2, None],
    ["Completed by the 28th", 1, 2, 50],
    ["Overseen by the service lead by the 6th of the next month", None, 2, None],
    ["Uploaded to the child's file by the 6th of the next month", None, 2, None],
    ["Moderated", 1, 2, 50],
]

SPC_HEAD = [
    *("From row", "Points", "Mean", "Lower limit", "Upper limit"),
    *("Near lower", "Near upper", "Rebased because"),
]
TREND = ["trend", "improvement"]
FUNNEL_HEAD = ["Team", "Of", "Percent", "Low 99.8%", "Low 95%", "High 95%", "High 99.8%", "Where it lies"]

# Function, arguments, and the cells it answers; a code stands for a text that begins with it.
Case = tuple[str, list[Any], Any]
KPI_TABLE: list[list[object]] = [
    ["Indicator", "Target", "Apr-22"],
    ["Assessments in 45 days", "90%", "79% (264/333)"],
]
CASES: list[Case] = [
    ("grade", ["req. imp"], "Requires Improvement"),
    ("grade", [2], "Good"),
    ("grade", [[["G"], [None], ["4"], ["themed review"]]], [["Good"], [None], ["Inadequate"], ["Ungraded"]]),
    ("grade", ["Good", "PTC"], "Good"),
    ("grade", ["Brilliant"], "CSCQA-GRD-001"),
    ("grade", ["Good", "Nowhere"], "CSCQA-XLF-006"),
    ("score", ["O/S"], 1),
    ("score", [[["Inad", None], ["RI", "n/a"]]], [[4, None], [3, None]]),
    ("score", ["5"], "CSCQA-GRD-001"),
    (
        "grade_counts",
        ["Good"],
        [[name, int(name == "Good")] for name in [*GRADES, "Ungraded"]] + [["Total", 1]],
    ),
    (
        "grade_counts",
        [[["G", "RI"], [None, "g"], ["Brilliant", "n/a"]]],
        [*zip(GRADES, (0, 2, 1, 0), strict=True), ("Ungraded", 1), ("Not a grade", 1), ("Total", 5)],
    ),
    ("grade_counts", [[["G"], ["#N/A"]]], "CSCQA-XLF-001: row 2 of grades: a cell shows #N/A."),
    (
        "grade_table",
        ["CRS", "RI"],
        [TABLE_HEAD, ["Children Resource Service", 0, 0, 1, 0, 0, 1], ["Total", 0, 0, 1, 0, 0, 1]],
    ),
    (
        "grade_table",
        [[["PTC"], ["crs"], [None], [None], ["Kinship"]], [["G"], [None], [None], ["G"], ["4"]]],
        [
            TABLE_HEAD,
            ["Children Resource Service", 0, 0, 0, 0, 1, 1],
            ["Pathways Through Care", 0, 1, 0, 0, 0, 1],
            ["Kinship", 0, 0, 0, 1, 0, 1],
            ["Not recorded", 0, 1, 0, 0, 0, 1],
            ["Total", 0, 2, 0, 1, 1, 4],
        ],
    ),
    ("grade_table", [[["CRS"], ["PTC"]], [["G"]]], "CSCQA-XLF-004"),
    ("shift", ["RI", "Good"], 1),
    ("shift", ["Good", "No change"], 0),
    (
        "shift",
        [[["G"], [None], ["4"], ["n/a"]], [["4"], ["G"], [None], ["G"]]],
        [[-2], [None], [None], [None]],
    ),
    ("shift", ["Good", "Brilliant"], "CSCQA-GRD-001"),
    (
        "agreement",
        ["Good", "RI"],
        [
            MATRIX_HEAD,
            ["Outstanding", 0, 0, 0, 0, 0],
            ["Good", 0, 0, 1, 0, 1],
            ["Requires Improvement", 0, 0, 0, 0, 0],
            ["Inadequate", 0, 0, 0, 0, 0],
            ["After moderation", 0, 0, 1, 0, 1],
            ["Grade stood", 0, *BLANK],
            ["Moved up", 0, *BLANK],
            ["Moved down", 1, *BLANK],
        ],
    ),
    (
        "agreement",
        [[["O"], ["G"], [None], ["RI"], ["n/a"], ["4"]], [["agreed"], ["4"], ["G"], ["G"], ["G"], [None]]],
        [
            MATRIX_HEAD,
            ["Outstanding", 1, 0, 0, 0, 1],
            ["Good", 0, 0, 0, 1, 1],
            ["Requires Improvement", 0, 1, 0, 0, 1],
            ["Inadequate", 0, 0, 0, 0, 0],
            ["After moderation", 1, 1, 0, 1, 3],
            ["Grade stood", 1, *BLANK],
            ["Moved up", 1, *BLANK],
            ["Moved down", 1, *BLANK],
        ],
    ),
    ("agreement", ["Good", "Brilliant"], "CSCQA-GRD-001"),
    ("audit_quality", [REGISTER, date(2023, 1, 26)], QUALITY),
    ("audit_quality", [[["one", None], ["two", "three"]], None], "CSCQA-XLF-008"),
    ("audit_quality", [REGISTER, "soon"], "CSCQA-XLF-003"),
    ("service_area", ["ptc"], "Pathways Through Care"),
    ("service_area", [[["C&FF"], [None], ["Jig Saw"]]], [["Children & Families First"], [None], ["Jigsaw"]]),
    (
        "service_area",
        ["Pathways Thruogh Care"],
        "CSCQA-XLF-006: no service area of this name is known; is Path",
    ),
    ("tool", ["crs1"], "CRS 1"),
    ("tool", [[["SWF"], [None], ["Pathways Through Care"]]], [["BIT and SWF"], [None], ["PTC"]]),
    ("tool", ["CRS"], "CSCQA-XLF-006: the audit tools of Children Resource Service: CRS 1, CRS 2, CRS 3."),
    ("tool", ["ICAS"], "CSCQA-XLF-006: the audit tools of ICAS: none."),
    ("tool_link", ["C&FF"], "https://forms.office.com/e/nfRz60MjFH"),
    ("tool_link", [[["Jigsaw"], [None]]], [["no link: awaiting final approval"], [None]]),
    ("tool_link", ["Form 27b"], "CSCQA-XLF-006"),
    ("printed", ["79% (264/333)"], [[79.0, 264, 333]]),
    ("printed", [[["1,665"], [None], ["TBC"]]], [[1665.0, None, None], [None] * 3, [None] * 3]),
    ("printed", ["about 5"], "CSCQA-FIG-001"),
    ("printed_check", ["79% (264/333)"], "OK"),
    ("printed_check", [[["12"], [None], ["TBC"]]], [["nothing to check"], [None], ["nothing to check"]]),
    ("printed_check", ["45% (115/252)"], "CSCQA-FIG-002: 115 of 252 is 46%, not 45%."),
    ("printed_check", ["45 (115/252)"], "nothing to check"),
    ("rag", [84, "90%", "higher"], "Amber"),
    ("rag", [[[90], [None], ["70%"]], "90%", "higher"], [["Green"], [None], ["Red"]]),
    ("rag", [560, "540", "Number of CLA"], "Amber"),
    ("rag", [89, 90, "higher", 0], "Red"),
    ("rag", [50, "TBC"], "Not judged"),
    ("rag", [50, "90%"], "CSCQA-RAG-001"),
    ("rag", [50, "90%", "sideways"], "CSCQA-XLF-006"),
    ("rag", ["good", "90%", "higher"], "CSCQA-XLF-002"),
    ("rag", [50, "lots", "higher"], "CSCQA-THR-001"),
    ("target", ["CLA"], "540"),
    ("target", ["CLA visits in timescale"], "100% or 97%"),
    ("target", ["CLA", date(2023, 3, 31)], "540"),
    ("target", [[["cla"], [None], ["Contacts"]], date(2023, 4, 1)], [[None], [None], [None]]),
    ("target", ["Visits to the zoo"], "CSCQA-XLF-006"),
    ("wilson", [5, 10], [[pytest.approx(23.659, abs=1e-3), pytest.approx(76.341, abs=1e-3)]]),
    ("wilson", [6, 5], "CSCQA-JDG-008"),
    ("wilson", [[[0], [None]], 10], [[0, pytest.approx(27.7533, abs=1e-3)], [None, None]]),
    ("byar", [10, 100, 100], [[pytest.approx(4.7874, abs=1e-3), pytest.approx(18.3906, abs=1e-3)]]),
    ("byar", [5, 0], "CSCQA-JDG-008"),
    ("byar", [[[0], [None]], 100, 100], [[0, pytest.approx((1 - 1 / 9 + 1.959964 / 3) ** 3)], [None, None]]),
    ("forecast", [[[10, 10, 10, None]]], [[120, 120, 120]]),
    ("forecast", [[[7]]], [[84, None, None]]),
    ("forecast", [[[1, None, 2]]], "CSCQA-XLF-009"),
    ("forecast", [[[1] * 13]], "CSCQA-XLF-009"),
    # Moving ranges 2, 1, 3: mean 2.
    (
        "spc_limits",
        [[[10], [12], [None], [11], [14]]],
        [
            SPC_HEAD,
            [
                *(1, 4, 11.75, pytest.approx(6.43), pytest.approx(17.07)),
                *(pytest.approx(11.75 - 10.64 / 3), pytest.approx(11.75 + 10.64 / 3), None),
            ],
        ],
    ),
    (
        "spc_limits",
        [[[5], [5], [9], [9]], [[None], [None], ["new form"], [None]]],
        [SPC_HEAD, [1, 2, 5, 5, 5, 5, 5, None], [3, 2, 9, 9, 9, 9, 9, "new form"]],
    ),
    ("spc_limits", [[[5], [6]], [["a"]]], "CSCQA-XLF-004"),
    ("spc_limits", [[[5, 6]]], "CSCQA-XLF-004"),
    ("spc_limits", [[[5], [6]], None, 3], "CSCQA-SPC-013"),
    (
        "spc_signal",
        [[[9], [1], [None], [2], [3], [4], [5], [6], [7], [1], [8]], "higher"],
        [[None, None], TREND, [None, None], *[TREND] * 6, [None, None], [None, None]],
    ),
    ("spc_signal", [[[1], [2]], "sideways"], "CSCQA-SPC-015"),
    ("spc_signal", [[[5], [6]]], [[None, None], [None, None]]),
    ("spc_assurance", [[[10], [12], [None], [11], [14]], 20, "higher"], "fail"),
    ("spc_assurance", [[["ten"]], 20, "higher"], "CSCQA-XLF-002"),
    ("spc_assurance", [[[10], [12], [11], [14]], 20, "lower"], "pass"),
    ("spc_assurance", [[[10], [12], [11], [14]], 11, "lower"], "inconsistent"),
    (
        "funnel",
        [[["A"], ["B"], [None]], [[5], [5], [1]], [[5], [5], [1]]],
        [
            FUNNEL_HEAD,
            ["A", 5, 100, 100, 100, 100, 100, "within the limits"],
            ["B", 5, 100, 100, 100, 100, 100, "within the limits"],
        ],
    ),
    ("funnel", [[["A"]], [[6]], [[5]]], "CSCQA-JDG-008"),
    ("funnel", [[["A"], ["B"]], [[6]], [[7]]], "CSCQA-XLF-004"),
    ("comparator", ["Assessments in 45 days", "England"], "88%"),
    ("comparator", ["Assessments in 45 days", "last year"], "86%"),
    ("comparator", ["Assessments in 45 days", "England", date(2021, 6, 1)], None),
    ("comparator", [[["Contacts"], [None]], "England"], [[None], [None]]),
    ("comparator", ["CLA", "Mars"], "CSCQA-XLF-006"),
    (
        "themes",
        ["Chronology is late. A supervision order was made."],
        "Chronology; Pre-proceedings and court work",
    ),
    ("themes", [[["Nothing to say"], [None], ["No genogram"]]], [[""], [None], ["Genogram and ecomap"]]),
    ("themes", ["#N/A"], "CSCQA-XLF-001"),
    ("theme_count", [[["Late chronology"], [None], ["Chronologies, chronology"], ["Ok"]], "Chronology"], 2),
    ("theme_count", [["Chronology"], "genogram and ecomap"], 0),
    (
        "theme_count",
        [[["Chronology"]], "Chronolgy"],
        "CSCQA-XLF-006: no theme of this name is known; is Chron",
    ),
    ("glossary", ["outstanding"], "The best of Ofsted's four grades."),
    (
        "glossary",
        [[["Good"], [None]]],
        [["The second of Ofsted's four grades: practice meets what children need."], [None]],
    ),
    ("glossary", ["zebra"], "CSCQA-XLF-006"),
    ("period", [date(2022, 12, 31)], "2022-12"),
    ("period", ["31/12/2022", " Quarter "], "2022-Q4"),
    ("period", [[[date(2023, 3, 31)], [None], [date(2023, 4, 1)]], "year"], [["2023"], [None], ["2023"]]),
    ("period", [[[date(2023, 3, 31), date(2023, 4, 1)]], "financial year"], [["FY2022-23", "FY2023-24"]]),
    (
        "period",
        [[[date(2023, 3, 31), date(2023, 4, 1)]], "financial quarter"],
        [["FY2022-23-Q4", "FY2023-24-Q1"]],
    ),
    ("period", ["soon"], "CSCQA-XLF-003"),
    ("period", [date(2022, 12, 31), "week"], "CSCQA-XLF-006: a period is one of: month, quarter, year,"),
    ("working_days_between", [date(2022, 12, 23), date(2022, 12, 28)], 1),
    ("working_days_between", [[["16/09/2022"], [None]], "20/09/2022"], [[1], [None]]),
    ("working_days_between", [date(2022, 12, 23), "Christmas"], "CSCQA-XLF-003"),
    ("working_days_between", [date(2022, 12, 23), date(2101, 1, 1)], "CSCQA-CAL-001"),
    ("working_days_after", [date(2022, 12, 23), 1], datetime(2022, 12, 28)),
    ("working_days_after", [[["16/09/2022"], [None]], "-1"], [[datetime(2022, 9, 15)], [None]]),
    ("working_days_after", [date(2022, 12, 23), 1.5], "CSCQA-XLF-002: not a whole number of days."),
    ("working_days_after", [date(2022, 12, 23), 30_000], "CSCQA-XLF-002"),
    ("escalation_date", ["first update", date(2023, 1, 31)], datetime(2023, 2, 3)),
    (
        "escalation_date",
        [[["Second update after escalation"], ["Re-audit"], [None]], "31/01/2023"],
        [[datetime(2023, 2, 7)], [datetime(2023, 2, 28)], [None]],
    ),
    ("escalation_date", ["allocation", date(2023, 1, 31)], "CSCQA-ESC-006: no step that follows an event;"),
    ("escalation_date", ["first update", "soon"], "CSCQA-XLF-003"),
    (
        "leniency",
        [
            [["A. Auditor"], [" a. auditor"], ["B"], [None]] * 5,
            [["G"], ["G"], ["RI"], ["G"]] * 5,
            [["RI"], ["RI"], ["agreed"], [None]] * 5,
        ],
        [
            ["Auditor", "Audits", "Mean steps", "Low", "High", "What it shows"],
            ["A. Auditor", 10, 1, None, None, "more lenient than the panel"],
            ["B", 5, None, None, None, "too few to say"],
        ],
    ),
    ("leniency", [[["A"]], [["G"], ["G"]], [["G"], ["G"]]], "CSCQA-XLF-004"),
    ("leniency", [[["A"]], [["G"]], [["Brilliant"]]], "CSCQA-GRD-001"),
    ("due_date", [date(2023, 1, 15), "oversight"], datetime(2023, 2, 6)),
    (
        "due_date",
        [[["Jan 23"], [None], [date(2023, 12, 1)]], "Audit uploaded to the child's file"],
        [[datetime(2023, 2, 6)], [None], [datetime(2024, 1, 6)]],
    ),
    ("due_date", [date(2023, 4, 1), "quarterly report"], datetime(2023, 4, 6)),
    ("due_date", [date(2023, 5, 1), "quarterly report"], "CSCQA-PRG-007"),
    ("due_date", [date(2023, 1, 1), "first update"], "CSCQA-PRG-007"),
    (
        "due_date",
        [date(2023, 1, 1), "oversite"],
        "CSCQA-XLF-006: no step of this name is known; is Service lead oversight",
    ),
    ("due_date", ["soon", "oversight"], "CSCQA-XLF-003"),
    ("due_date", [date(1850, 1, 1), "oversight"], "CSCQA-CAL-001"),
    ("due_date", [date(9999, 12, 1), "oversight"], "CSCQA-CAL-001"),
    ("days_late", [date(2023, 1, 1), "oversight", date(2023, 2, 6)], 0),
    ("days_late", [date(2023, 1, 1), "oversight", date(2023, 2, 9)], 3),
    (
        "days_late",
        [[["Jan 23"], ["Jan 23"], [None]], "upload", "9/2/2023", [["7/2/23"], [None], [None]]],
        [[1], [3], [None]],
    ),
    # Done on a day that lies ahead: not done yet.
    ("days_late", [date(2023, 1, 1), "upload", date(2023, 2, 9), date(2023, 3, 9)], 3),
    ("days_late", [date(2023, 1, 1), "remedial actions", date(2023, 2, 9)], "CSCQA-PRG-007"),
    ("audit_state", ["3/1/2023"], "allocated"),
    (
        "audit_state",
        [[["3/1/2023"], [None], ["3/1/2023"]], [["20/1/2023"], [None], [None]]],
        [["completed"], [None], ["allocated"]],
    ),
    ("audit_state", ["3/1/2023", "20/1/2023", "3/2/2023", None, None, "Yes"], "disputed"),
    ("audit_state", ["3/1/2023", "20/1/2023", "3/2/2023", "6/2/2023"], "closed"),
    ("audit_state", ["3/1/2023", "20/1/2023", "3/2/2023", "6/2/2023", None, None, "Inad"], "uploaded"),
    ("audit_state", ["3/1/2023", "20/1/2023", None, None, "19/1/2023"], "moderated"),
    ("audit_state", ["3/1/2023", "20/1/2023", None, None, None, "perhaps"], "CSCQA-REG-011"),
    ("audit_state", ["soon"], "CSCQA-XLF-003"),
    # Wilson's interval of 1 of 1 begins at 1 / (1 + 1.96 ** 2).
    ("grade_share", ["Good"], [[100, pytest.approx(100 / (1 + 1.959964**2)), 100, 1]]),
    ("grade_share", [[["themed review"], [None]]], [[None, None, None, 0]]),
    ("grade_share", [[["Good"], ["#N/A"]]], "CSCQA-XLF-001"),
    # 60 against 20 of 100; 9 of 10 are too few whatever they are set against.
    ("change", [60, 100, 20, 100], "higher than before"),
    ("change", [[[9], [None]], 10, 50, 100], [["too few to say"], [None]]),
    ("change", [5, 4, 1, 2], "CSCQA-XLF-002"),
    ("small_number", [4], "c"),
    ("small_number", [[[0], [None], [5]]], [[0], [None], [5]]),
    ("small_number", ["many"], "CSCQA-XLF-002"),
    # 79 % misses 90 % by 11, which is more than a tenth of it.
    ("kpi_value", [KPI_TABLE, "Assessments in 45 days", "Apr 22"], 79),
    ("kpi_value", [KPI_TABLE, [["Assessments in 45 days"], [None]], "Apr 22"], [[79], [None]]),
    ("kpi_value", [[["Shopping", "Milk"]], "Assessments in 45 days", "Apr 22"], "CSCQA-KPI-002"),
    ("kpi_target", [KPI_TABLE, "Assessments in 45 days", "Apr 22"], "90%"),
    ("kpi_target", [KPI_TABLE, [["Assessments in 45 days"], [None]], "Apr 22"], [["90%"], [None]]),
    ("kpi_target", [KPI_TABLE, "Assessments in 45 days", "soon"], "CSCQA-XLF-003"),
    ("kpi_rag", [KPI_TABLE, "Assessments in 45 days", "Apr 22"], "Red"),
    ("kpi_rag", [KPI_TABLE, [["Assessments in 45 days"], [None]], "Apr 22"], [["Red"], [None]]),
    ("kpi_rag", [KPI_TABLE, "Assessments in 45 days", "soon"], "CSCQA-XLF-003"),
    ("plugins", [], None),
    ("version", [], f"csc_qa {csc_qa.__version__}"),
]


def name_of(case: Case) -> str:
    return case[0]


@pytest.mark.parametrize("case", [case for case in CASES if case[2] is not None], ids=name_of)
def test_answer(ask: Ask, case: Case) -> None:
    name, given, expected = case
    rows = ask(name, *given)
    if isinstance(expected, str) and expected.startswith("CSCQA-"):
        [[said]] = rows
        assert said.startswith(expected)
    else:
        wanted = expected if isinstance(expected, list) else [[expected]]
        assert rows == [list(row) for row in wanted]


def test_every_function_has_an_answer_a_range_with_blanks_and_a_wrong_input(built_in: ExcelRegistry) -> None:
    found = {name: [case for case in CASES if case[0] == name] for name in built_in.functions}
    for name, function in built_in.functions.items():
        cases = found.pop(name)
        if function.arguments:
            assert len(cases) >= 3, name
            assert any(str(expected).startswith("CSCQA-") for _, _, expected in cases), name
            assert any("None" in repr(given) for _, given, _ in cases), name
    assert not found


def test_plugins_are_listed_with_their_state(ask: Ask, built_in: ExcelRegistry) -> None:
    head, first, *rest = ask("plugins")
    assert head == ["Plugin", "Version", "Status"]
    assert first == ["southampton_framework", "built in", "ok"]
    assert len(rest) + 1 == len(built_in.catalogue.registry.plugins)


def test_own_spellings_of_an_area_are_read_as_in_its_register() -> None:
    registry = load_registry([KINSHIP])
    given: list[Rows | None] = [[["Silver"], [" GOLD. "], ["RI"]], [["KC team"]]]
    rows = call_function(registry.functions["grade"], given, registry.catalogue)
    assert rows == [["Good"], ["Outstanding"], ["Requires Improvement"]]
