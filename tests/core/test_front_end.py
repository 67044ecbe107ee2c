from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from csc_qa.core.front_end import Argument, CellKind, Macro, Takes, WorksheetFunction
from csc_qa.core.vba_words import VBA_WORDS

# MS-VBAL 3.3.5.2, a few of each kind: keywords, markers, operators, types, literals, names, special forms.
RESERVED = """
on end next print get set sub function type with any as byref each in optional to then is like mod not
date string double variant true nothing empty null abs len me pset scale sgn doevents array circle lbound
input attribute rem decimal cdecl
"""


def argument(name: str) -> Argument:
    return Argument(name=name, description="A cell")


def function(name: str, *arguments: Argument) -> WorksheetFunction:
    return WorksheetFunction(
        name=name, group="Grades", summary="Says it.", function=print, arguments=arguments
    )


def macro(name: str) -> Macro:
    return Macro(name=name, label="Say", group="Help", summary="Says it.", function=print)


MAKERS: list[Any] = [argument, function, macro]


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("name", ["a", "grade", "grade_2", "x" * 31])
def test_name_of_lower_case_is_taken(make: Any, name: str) -> None:
    assert make(name).name == name


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize(
    "name",
    ["", "Grade", "GRADE", "_grade", "2nd", "a-b", "a b", "a.b", "grade\n", "größe", "x" * 32, "qa.grade"],
)
def test_name_of_another_form_is_refused(make: Any, name: str) -> None:
    with pytest.raises(ValidationError, match="up to 31 characters"):
        make(name)


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("word", RESERVED.split())
def test_word_that_vba_keeps_is_refused(make: Any, word: str) -> None:
    with pytest.raises(ValidationError, match="reserved word of VBA"):
        make(word)


def test_list_of_vba_words_can_be_compared_with_names() -> None:
    assert all(word == word.lower() and word.isidentifier() for word in VBA_WORDS)


@pytest.mark.parametrize("word", ["class", "from", "lambda", "pass"])
def test_argument_must_be_possible_as_a_python_parameter(word: str) -> None:
    with pytest.raises(ValidationError):
        argument(word)


def test_two_arguments_of_one_name_are_refused() -> None:
    # Both add-ins build a signature from them, and one that cannot be built takes all functions along.
    with pytest.raises(ValidationError):
        function("shift", argument("grade"), argument("grade"))


def test_required_argument_after_an_optional_one_is_refused() -> None:
    optional = Argument(name="day", description="A day", is_optional=True)
    with pytest.raises(ValidationError):
        function("target", optional, argument("indicator"))


def test_argument_takes_one_cell_of_anything_unless_it_says_otherwise() -> None:
    plain = argument("cell")
    assert (plain.kind, plain.takes, plain.is_optional) == (CellKind.ANY, Takes.EACH_CELL, False)


def test_misspelt_field_is_refused() -> None:
    with pytest.raises(ValidationError, match="optional"):
        Argument(name="day", description="A day", optional=True)  # type: ignore[call-arg]
