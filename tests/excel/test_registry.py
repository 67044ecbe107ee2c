from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from csc_qa.core.errors import MacroError
from csc_qa.core.front_end import Macro, WorksheetFunction
from csc_qa.excel.call import call_function
from csc_qa.excel.registry import ExcelRegistry, example_for, find_macro, load_registry

HEAD = """
from csc_qa import hookimpl
from csc_qa.core.front_end import Argument, Macro, WorksheetFunction
from csc_qa.core.page import Page

def function(name):
    return WorksheetFunction(name=name, group="Kinship", summary="Doubles.", function=lambda cell: cell * 2,
                             arguments=(Argument(name="cell", description="A cell"),))

def macro(name, group="Kinship"):
    return Macro(name=name, label=name.title(), group=group, summary="Says it.", function=lambda master: [])
"""
BUILT_IN_BUTTONS = {
    "Register": ["connect_workbook", "check_workbook", "import_forms", "add_forms"],
    "Audit cycle": ["due_dates", "allocate", "chase_list", "moderation_sample", "escalations"],
    "Analysis": ["agreement", "themes"],
    "Indicators": ["check_kpis", "compute_annex_a", "kpi_status", "kpi_dashboard", "spc_charts"],
    "Reports": [
        *("monthly_report", "quarterly_report", "annual_report", "area_report", "headlines"),
        *("kpi_report", "scrutiny_pack", "report_files"),
    ],
    "Help": ["functions", "plugins", "about"],
}
OUR_GROUPS = [group for group in BUILT_IN_BUTTONS if group != "Help"]


def registry_with(tmp_path: Path, code: str, name: str = "odd.py") -> ExcelRegistry:
    path = tmp_path / name
    path.write_text(HEAD + dedent(code), encoding="utf-8")
    return load_registry([path])


def functions(*names: str) -> str:
    return f"@hookimpl\ndef csc_qa_worksheet_functions(): return [function(n) for n in {names!r}]\n"


def macros(**groups: str) -> str:
    return f"@hookimpl\ndef csc_qa_macros(): return [macro(n, g) for n, g in {groups!r}.items()]\n"


def names(groups: dict[str, list[Macro]]) -> dict[str, list[str]]:
    return {group: [macro.name for macro in found] for group, found in groups.items()}


def test_built_in_functions_and_buttons_are_all_there(built_in: ExcelRegistry) -> None:
    assert names(built_in.groups) == BUILT_IN_BUTTONS
    assert list(built_in.groups) == list(BUILT_IN_BUTTONS)
    assert len(built_in.functions) == 41
    assert built_in.findings == []


def test_function_of_a_plugin_appears_and_answers(tmp_path: Path) -> None:
    registry = registry_with(tmp_path, functions("twice"))
    assert list(registry.functions)[-1] == "twice"
    assert [each.name for each in registry.function_groups["Kinship"]] == ["twice"]
    assert call_function(registry.functions["twice"], [[[2]]], registry.catalogue) == [[4]]


def test_buttons_of_plugins_stand_between_ours_and_help(tmp_path: Path) -> None:
    registry = registry_with(tmp_path, macros(zoo="Kinship", ant="Alpha", bee="Kinship"))
    groups = names(registry.groups)
    assert list(groups) == [*OUR_GROUPS, "Kinship", "Alpha", "Help"]
    assert groups["Kinship"] == ["zoo", "bee"]
    assert list(registry.macros)[-1] == "about"


def test_button_of_a_plugin_in_one_of_our_groups_stands_after_ours(tmp_path: Path) -> None:
    groups = names(registry_with(tmp_path, macros(aardvark="Register", ask="Help")).groups)
    assert groups["Register"] == [*BUILT_IN_BUTTONS["Register"], "aardvark"]
    assert groups["Help"][-1] == "ask"
    assert list(groups) == [*OUR_GROUPS, "Help"]


def test_name_of_a_built_in_one_is_set_aside_with_a_finding(tmp_path: Path) -> None:
    registry = registry_with(tmp_path, functions("grade", "twice") + macros(about="Kinship", bee="Kinship"))
    ours: list[WorksheetFunction | Macro] = [registry.functions["grade"], registry.macros["about"]]
    assert [each.group for each in ours] == ["Grades", "Help"]
    assert {"twice", "bee"} <= {*registry.functions, *registry.macros}
    assert [finding.code for finding in registry.findings] == ["CSCQA-PLG-004"] * 2
    assert all(
        f'"{name}"' in finding.message
        for name, finding in zip(("grade", "about"), registry.findings, strict=True)
    )


def test_two_plugins_of_one_name_are_a_finding_and_the_first_holds(tmp_path: Path) -> None:
    first, second = tmp_path / "a.py", tmp_path / "b.py"
    for path in (first, second):
        path.write_text(HEAD + functions("twice"), encoding="utf-8")
    (finding,) = load_registry([first, second]).findings
    assert finding.code == "CSCQA-PLG-004"
    assert 'plugins "a.py" and "b.py" both declare "twice"' in finding.message


@pytest.mark.parametrize(
    "code",
    [
        functions("Twice"),
        functions("on"),
        "@hookimpl\ndef csc_qa_worksheet_functions(): return [macro('twice')]",
        "@hookimpl\ndef csc_qa_macros(): raise RuntimeError('out of order')",
        "raise SystemExit(3)",
    ],
)
def test_plugin_that_cannot_be_used_takes_nothing_of_ours_along(
    tmp_path: Path, code: str, built_in: ExcelRegistry
) -> None:
    registry = registry_with(tmp_path, code)
    assert list(registry.functions) == list(built_in.functions)
    assert list(registry.macros) == list(built_in.macros)
    (finding,) = registry.findings
    assert "odd.py" in finding.message


def test_macro_is_found_by_name_and_the_unknown_one_is_named(built_in: ExcelRegistry) -> None:
    assert find_macro(built_in, "agreement").label == "Agreement"
    with pytest.raises(MacroError, match=r'CSCQA-MAC-004.*no macro "Agreement"; there are: connect_workbook'):
        find_macro(built_in, "Agreement")


def test_example_is_typed_with_the_prefix_of_the_front_end(built_in: ExcelRegistry) -> None:
    shift, link = built_in.functions["shift"], built_in.functions["tool_link"]
    assert example_for(shift, "QA.") == "=QA.SHIFT(F5:F300, P5:P300)"
    assert example_for(link, "QA.").startswith("=HYPERLINK(QA.TOOL_LINK(")
    bare = WorksheetFunction(name="twice", group="Kinship", summary="Doubles.", function=print)
    assert example_for(bare, "QA_") == "=QA_TWICE()"


def test_every_button_says_what_it_does(built_in: ExcelRegistry) -> None:
    for name, macro in built_in.macros.items():
        assert name == macro.name
        assert macro.label[:1].isupper(), name
        assert macro.summary.endswith("."), name
