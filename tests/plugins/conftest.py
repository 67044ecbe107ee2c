from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from csc_qa.hooks.catalogue import Catalogue, build_catalogue
from csc_qa.hooks.loading import load_plugins

DATA = Path(__file__).parents[3] / "shared" / "data"

Rows = list[dict[str, str]]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("csc_qa.hooks.loading.entry_points", lambda **_: [])
        return build_catalogue(load_plugins())


@pytest.fixture(scope="session")
def read_printed() -> Callable[[str], Rows]:
    if not DATA.is_dir():
        pytest.skip("the published figures are not beside the project")

    def read(name: str) -> Rows:
        with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    return read
