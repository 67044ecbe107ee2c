"""axe-core in a page: what of it people with disabilities could not use."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[3] / ".ci/tools/node_modules/axe-core/axe.min.js"
RUN = "async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']}))"


def check_with_axe(page: Page) -> None:
    """Check the page as it stands."""
    if not AXE.is_file():
        pytest.skip("axe-core is not installed")
    page.add_script_tag(path=AXE)
    found = page.evaluate(RUN)
    assert found["passes"]
    assert [f"{each['id']}: {node['html']}" for each in found["violations"] for node in each["nodes"]] == []
