"""What is left of the shared sections when they are published."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from csc_qa import open_master
from csc_qa.core.period import Period
from csc_qa.core.report import Report
from csc_qa.reports.disclosure.labels import PublicNames
from csc_qa.reports.disclosure.publish import make_public
from csc_qa.workflows.reports.parts.actions import actions_details, actions_section
from csc_qa.workflows.reports.parts.completion import completion_section
from csc_qa.workflows.reports.parts.escalations import escalations_details, escalations_section
from csc_qa.workflows.reports.parts.learning import learning_details, learning_section
from csc_qa.workflows.reports.parts.timeliness import timeliness_section
from csc_qa.workflows.reports.public_names import public_names

PARTS = (
    completion_section,
    timeliness_section,
    escalations_section,
    escalations_details,
    actions_section,
    actions_details,
    learning_section,
    learning_details,
)
SMALL = {1, 2, 3, 4}


@pytest.fixture(scope="module")
def published(master_path: Path) -> Report:
    master, period, as_of = open_master(master_path), Period.parse("2022-11"), date(2022, 12, 9)
    made = (part(master, period, as_of) for part in PARTS)
    report = Report(
        kind="monthly",
        title="Monthly audit analysis",
        authority="Elsewhere Council",
        unit="Quality Assurance Unit",
        period=period,
        key_figures=(),
        sections=tuple(section for section in made if section is not None),
    )
    return make_public(report, PublicNames(public_names(master.catalogue, period)))


def test_only_tables_that_no_other_gives_away_are_left(published: Report) -> None:
    keys = [table.key for section in published.sections for table in section.tables]
    assert keys == ["timeliness_steps", "action_states"]
    assert [section.key for section in published.sections] == ["timeliness", "actions"]


def test_no_audit_no_owner_and_no_small_number_is_left(published: Report) -> None:
    text = published.model_dump_json()
    assert not re.search(r"QA22-\d+", text)
    assert "team manager" not in text.lower()
    cells = {
        cell
        for section in published.sections
        for table in section.tables
        for row in (*table.rows, table.total or ())
        for cell in row
        if isinstance(cell, int)
    }
    assert not cells & SMALL
    assert cells
