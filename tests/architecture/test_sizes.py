"""Files and functions stay small, faults are named, and nothing is left half done."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "csc_qa"
MODULES = sorted(SOURCE.rglob("*.py"))
# A table of data may be longer than code.
TABLES = {"workbook/fields.py"}
LONGEST_FILE = 250
LONGEST_FUNCTION = 40
HALF_DONE = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|NotImplementedError")


def name_of(module: Path) -> str:
    return module.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_module_is_small_and_whole(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_FILE or name_of(module) in TABLES
    assert not HALF_DONE.search(text)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"bare except in line {node.lineno}"


@pytest.mark.parametrize("word", ["utils", "helpers", "common", "misc", "manager"])
def test_no_module_has_an_empty_name(word: str) -> None:
    assert not [name_of(module) for module in MODULES if module.stem == word]
