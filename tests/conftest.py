"""What all tests share: in CI no test may skip for want of a program."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from csc_qa.sample.master_workbook import write_master

# How long an example takes says something of the machine, not of the code.
settings.register_profile("csc_qa", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("csc_qa")

_not_run: list[str] = []


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.skipped and "is not installed" in str(report.longrepr):
        _not_run.append(report.nodeid)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if _not_run and os.environ.get("CSC_QA_TESTS_MUST_NOT_SKIP"):
        print(f"\nskipped for want of a program, which CI must have: {', '.join(_not_run)}")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def master_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample master workbook; tests only read it."""
    return write_master(tmp_path_factory.mktemp("sample") / "Master audit workbook 2022.xlsx")
