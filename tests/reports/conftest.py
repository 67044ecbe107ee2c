"""The sample report, for the tests of its writers."""

from __future__ import annotations

import pytest

from csc_qa.core.report import Report

from .sample_report import sample_report


@pytest.fixture
def report() -> Report:
    return sample_report()
