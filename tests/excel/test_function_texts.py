"""What every built-in worksheet function says of itself, in the function wizard and the documentation."""

from __future__ import annotations

import re
from collections.abc import Callable

from csc_qa.core.front_end import WorksheetFunction
from csc_qa.excel.cells import Rows
from csc_qa.excel.registry import ExcelRegistry

Ask = Callable[..., Rows]


def arguments_of(example: str) -> list[str]:
    inner = example[example.index("QA_") :].partition("(")[2].rstrip(")")
    return [each for each in re.split(r',\s*(?=(?:[^"]*"[^"]*")*[^"]*$)', inner) if each]


def test_every_function_says_what_it_is(built_in: ExcelRegistry) -> None:
    for name, function in built_in.functions.items():
        assert name == function.name
        assert re.fullmatch(r"[A-Z].*[^.]\.", function.summary), name
        assert function.group, name
        assert all(len(argument.description) >= 5 for argument in function.arguments), name
        begins = rf"=(HYPERLINK\()?QA_{name.upper()}\("
        assert re.match(begins, function.example), name
        assert function.example.count("(") == function.example.count(")"), name


def test_every_example_has_arguments_that_fit(built_in: ExcelRegistry) -> None:
    for name, function in built_in.functions.items():
        required = sum(not argument.is_optional for argument in function.arguments)
        assert required <= len(arguments_of(function.example)) <= len(function.arguments), name


def test_every_example_without_ranges_answers(ask: Ask, built_in: ExcelRegistry) -> None:
    answers = {}
    for name, function in built_in.functions.items():
        typed = arguments_of(function.example)
        if not any(":" in each for each in typed):
            given = [each.strip('"') if each.startswith('"') else float(each) for each in typed]
            answers[function.example] = ask(name, *given)
    assert len(answers) >= 5
    wrong = {example: rows for example, rows in answers.items() if "CSCQA-" in str(rows) or not rows[0][0]}
    assert not wrong


def test_no_name_can_be_taken_for_a_cell_or_a_function_of_excel(built_in: ExcelRegistry) -> None:
    names = [f"QA_{name}".upper() for name in built_in.functions]
    assert len(set(names)) == len(names) >= 20
    # R1C1 and A1 addresses have no underscore; a defined name holds at most 255 characters.
    assert all(re.fullmatch(r"QA_[A-Z][A-Z_]*", name) for name in names)


def test_optional_arguments_stand_last_and_have_a_default(built_in: ExcelRegistry) -> None:
    def is_sound(function: WorksheetFunction) -> bool:
        flags = [argument.is_optional for argument in function.arguments]
        defaults = function.function.__defaults__ or ()
        keywords = function.function.__kwdefaults__ or {}
        optional = [argument.name for argument in function.arguments if argument.is_optional]
        return flags == sorted(flags) and (bool(defaults) or set(optional) <= set(keywords))

    assert [name for name, function in built_in.functions.items() if not is_sound(function)] == []
