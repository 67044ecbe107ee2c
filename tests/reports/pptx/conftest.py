"""The decks of the sample report and of one with every part, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from csc_qa.reports.pptx.writer import render_pptx

from ..sample_report import sample_report
from .whole_report import whole_report


@pytest.fixture(scope="session")
def sample_deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pptx") / "sample.pptx"
    path.write_bytes(render_pptx(sample_report()))
    return path


@pytest.fixture(scope="session")
def whole_deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pptx") / "whole.pptx"
    path.write_bytes(render_pptx(whole_report()))
    return path
