"""The real server and the real client page in Chromium, with an in-memory Excel in place of Office."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.excel.browser.opening import panes
from tests.excel.browser.pane import BUTTONS, OpenPane, Pane, Pressed
from tests.excel.browser.seeds import Seed, seeds_of_file
from tests.excel.server.running import running_server
from tests.programs import program

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


# Of the package, not of the session: playwright's loop would run on in tests that start one of their own.
@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    path = program("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS])
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def server(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The server as a person starts it; its address."""
    with running_server(tmp_path_factory.mktemp("server")) as running:
        yield str(running.client.base_url).rstrip("/")


@pytest.fixture(scope="session")
def sample(master_path: Path) -> list[Seed]:
    """The sheets of the sample master workbook."""
    return seeds_of_file(master_path)


@pytest.fixture
def open_pane(chromium: Browser, server: str, sample: list[Seed]) -> Iterator[OpenPane]:
    """A function that opens the task pane beside a workbook, the sample where none is given."""
    with panes(chromium, server, sample) as open_one:
        yield open_one


@pytest.fixture
def pane(open_pane: OpenPane) -> Pane:
    """The task pane beside the sample."""
    return open_pane()


@pytest.fixture(scope="module")
def pressed(chromium: Browser, server: str, sample: list[Seed]) -> Iterator[Pressed]:
    """The sample after every button was pressed twice."""
    with panes(chromium, server, sample) as open_one:
        pane = open_one()
        before = pane.sheets()
        said = {label: pane.press(label) for label in BUTTONS}
        once = pane.sheets()
        for label in BUTTONS:
            pane.press(label)
        yield Pressed(before, once, pane.sheets(), said)
