"""The VBA behind the worksheet functions: what xlwings itself would generate, and what the wizard says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from csc_qa.core.front_end import Argument, WorksheetFunction
from csc_qa.core.vba_words import VBA_WORDS
from csc_qa.excel.desktop.vba_functions import descriptions_module, wrappers_module
from csc_qa.excel.desktop.vba_text import vba_string
from csc_qa.excel.registry import ExcelRegistry, load_registry

LONGEST_LINE = 1023
MOST_CONTINUATIONS = 24


@pytest.fixture(scope="module")
def registry() -> ExcelRegistry:
    return load_registry()


def blocks(text: str) -> dict[str, str]:
    found = re.findall(r"^(Function (\w+)\(.*?^End Function)$", text, re.MULTILINE | re.DOTALL)
    return {name: block for block, name in found}


def test_wrappers_are_those_of_xlwings(registry: ExcelRegistry) -> None:
    script = Path(__file__).parent / "answer_calls.py"
    done = subprocess.run([sys.executable, str(script), "--vba"], check=True, capture_output=True, text=True)
    # xlwings looks for code to run in the workbook that is handed over: ours is the add-in.
    theirs = blocks(done.stdout.replace("ActiveWorkbook", "ThisWorkbook"))
    assert blocks(wrappers_module(registry.functions.values())) == theirs
    assert set(theirs) == {f"QA_{name.upper()}" for name in registry.functions}


def test_no_name_is_kept_by_vba(registry: ExcelRegistry) -> None:
    for name, given in re.findall(
        r"^Function (\w+)\((.*)\)$", wrappers_module(registry.functions.values()), re.M
    ):
        arguments = [each.removeprefix("Optional ") for each in given.split(", ") if each]
        for word in (name, *arguments):
            assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,254}", word)
            assert word.casefold() not in VBA_WORDS


def test_every_function_and_argument_is_described(registry: ExcelRegistry) -> None:
    text = descriptions_module(registry.functions.values())
    assert text.count("Application.MacroOptions") == len(registry.functions)
    for function in registry.functions.values():
        for described in (function.summary, *(each.description for each in function.arguments)):
            assert vba_string(described) in text


def test_lines_are_short_enough_for_vba() -> None:
    long = "word " * 100
    arguments = tuple(Argument(name=f"a{number}", description=long) for number in range(10))
    function = WorksheetFunction(name="f", group="g", summary=long, function=str, arguments=arguments)
    text = descriptions_module([function]) + wrappers_module([function])
    assert max(map(len, text.splitlines())) <= LONGEST_LINE
    assert text.count(" _\n") <= MOST_CONTINUATIONS
