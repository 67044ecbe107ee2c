"""What the worksheet functions and macros are called with, loaded once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from csc_qa.excel.call import call_function
from csc_qa.excel.cells import Rows
from csc_qa.excel.registry import ExcelRegistry, load_registry
from csc_qa.hooks.catalogue import Catalogue

Ask = Callable[..., Rows]


@pytest.fixture(scope="session")
def built_in() -> ExcelRegistry:
    """The registry without plugins from outside."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("csc_qa.hooks.loading.entry_points", lambda **_: [])
        return load_registry()


@pytest.fixture(scope="session")
def catalogue(built_in: ExcelRegistry) -> Catalogue:
    return built_in.catalogue


@pytest.fixture(scope="session")
def ask(built_in: ExcelRegistry) -> Ask:
    """Call a built-in function: rows are a range, None an argument left out, all else a single cell."""

    def answer(name: str, *given: Any) -> Rows:
        ranges = [each if isinstance(each, list) or each is None else [[each]] for each in given]
        return call_function(built_in.functions[name], ranges, built_in.catalogue)

    return answer
