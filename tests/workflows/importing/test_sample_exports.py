"""The sample exports of all eleven tools, taken into the messy sample master."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.workflows.importing.imports import CATALOGUE, NOW, run, told
from typer.testing import CliRunner

from csc_qa import open_master
from csc_qa.audits.grade_table import NOT_RECORDED
from csc_qa.cli.app import app
from csc_qa.intake.judging import Verdict
from csc_qa.sample.form_exports import write_form_exports
from csc_qa.workflows.import_forms import ImportOptions, ImportResult, import_forms

SCALE = CATALOGUE.framework.grade_scale


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports")
    write_form_exports(folder, CATALOGUE.audit_tools, SCALE)
    return folder


@pytest.fixture(scope="module")
def imported(
    exports: Path, master_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, ImportResult]:
    path = tmp_path_factory.mktemp("master") / "master.xlsx"
    shutil.copyfile(master_path, path)
    return path, run(exports, path)


def annual(path: Path) -> tuple[dict[str, dict[str, int]], int]:
    """Return what the annual report counts by area, and its total."""
    command = ["report", "annual", str(path), "--period", "2022", "--json", "--out", str(path.parent)]
    told = json.loads(CliRunner().invoke(app, [*command, "--format", "html"]).stdout)
    return {each.pop("service_area"): each for each in told["grades"]}, told["totals"]["total"]


def test_every_tool_is_taken(exports: Path, imported: tuple[Path, ImportResult]) -> None:
    result = imported[1]
    assert {form.record.tool for form in result.forms} == set(CATALOGUE.audit_tools)
    assert len(result.forms) == result.added + result.updated + result.already_there
    assert result.added > 40
    assert result.updated
    assert result.set_aside
    assert result.rejected == 0


def test_annual_report_grows_by_exactly_what_was_added(
    imported: tuple[Path, ImportResult], master_path: Path, tmp_path: Path
) -> None:
    path, result = imported
    before, total_before = annual(Path(shutil.copyfile(master_path, tmp_path / "before.xlsx")))
    after, total_after = annual(path)
    assert total_after - total_before == result.added
    newest = {form.record.reference: form.record.texts for form in result.forms}
    new = [form.record.reference for form in result.forms if form.verdict is Verdict.NEW]
    keys = {grade.name: grade.key for grade in SCALE.grades}
    none = dict.fromkeys(next(iter(before.values())), 0)
    for texts in (newest[reference] for reference in new):
        counts = before.setdefault(texts.get("service_area", NOT_RECORDED), dict(none))
        counts[keys.get(texts.get("grade", ""), "ungraded")] += 1
        counts["total"] += 1
    assert after == before


def test_second_import_adds_nothing_and_changes_no_byte(
    exports: Path, imported: tuple[Path, ImportResult]
) -> None:
    path, first = imported
    before = path.read_bytes()
    second = run(exports, path)
    assert told(second) == (0, 0, len(first.forms))
    assert second.path is None
    assert second.backup is None
    assert path.read_bytes() == before


def test_csv_and_workbook_of_one_export_are_one(exports: Path, master_path: Path, tmp_path: Path) -> None:
    for csv in exports.glob("*.csv"):
        for first, second in ((csv, csv.with_suffix(".xlsx")), (csv.with_suffix(".xlsx"), csv)):
            path = Path(shutil.copyfile(master_path, tmp_path / "m.xlsx"))
            once = run(first, path)
            assert once.added > 2
            assert told(run(second, path)) == (0, 0, len(once.forms))


def test_what_stood_there_stands_there_still(imported: tuple[Path, ImportResult], master_path: Path) -> None:
    before = open_master(master_path).audits_table.drop(columns="row")
    after = open_master(imported[0]).audits_table.drop(columns="row")
    old = after[after["audit_id"].isin(before["audit_id"])].reset_index(drop=True)
    named = before["audit_id"].str.contains("!").to_numpy()
    kept = before[~named].reset_index(drop=True)
    assert old[old["audit_id"].isin(kept["audit_id"])].reset_index(drop=True).equals(kept)


def test_steps_are_told(exports: Path, master_path: Path) -> None:
    said: list[str] = []
    options = ImportOptions(dry_run=True)
    import_forms([exports], master_path, CATALOGUE, now=NOW, options=options, on_step=said.append)
    assert sum(step.startswith("reading export") for step in said) == len(list(exports.iterdir()))
