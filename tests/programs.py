"""Programs that some tests need; where one is absent the test is passed over, which CI does not allow."""

from __future__ import annotations

import shutil

import pytest


def program(name: str) -> str:
    """Return the path of a program."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found
