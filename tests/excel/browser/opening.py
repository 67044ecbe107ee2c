"""Open task panes beside workbooks, and check at the end what went on in them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser
from tests.excel.browser.office_script import office_script
from tests.excel.browser.pane import OpenPane, Pane
from tests.excel.browser.seeds import Seed


@contextmanager
def panes(browser: Browser, server: str, sample: list[Seed]) -> Iterator[OpenPane]:
    """Give a function that opens panes, and check and close them at the end."""
    opened: list[Pane] = []

    def open_one(seeds: list[Seed] | None = None, **settings: Any) -> Pane:
        options = settings.pop("options", {})
        settings.setdefault("viewport", {"width": 340, "height": 900})
        context = browser.new_context(ignore_https_errors=True, **settings)
        script = office_script(sample if seeds is None else seeds, options)
        opened.append(Pane(context, server, script))
        return opened[-1].open()

    try:
        yield open_one
    finally:
        for pane in opened:
            pane.context.close()
    for pane in opened:
        pane.check()
