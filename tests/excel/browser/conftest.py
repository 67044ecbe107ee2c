"""The real server and the real client page in Chromium, with an in-memory Excel in place of Office."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.excel.browser.opening import panes
from tests.excel.browser.pane import BUTTONS, OpenPane, Pane, Pressed
from tests.excel.browser.seeds import Seed, seeds_of_file

PATIENCE = 30.0
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
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS])
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def server(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The server as a person starts it; its address."""
    folder = tmp_path_factory.mktemp("server")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if name != "XLWINGS_LICENSE_KEY"}
    environment["XDG_DATA_HOME"] = str(folder)
    command = [sys.executable, "-m", "csc_qa.cli.app", "serve", "--noncommercial", "--port", str(port)]
    log = folder / "log.txt"
    with (
        log.open("wb") as output,
        subprocess.Popen(command, env=environment, stdout=output, stderr=output) as process,
    ):
        try:
            wait_for_answer(f"https://localhost:{port}/", process, log)
            yield f"https://localhost:{port}"
        finally:
            process.kill()


def wait_for_answer(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            if httpx.get(address, verify=False, timeout=2).is_success:  # the certificate is the server's own
                return
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail(f"the server did not start:\n{log.read_text(encoding='utf-8')}")


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
