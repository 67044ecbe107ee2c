"""A plugin that fails is named, reported and set aside; the rest goes on."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from csc_qa.cli.app import app
from csc_qa.hooks.catalogue import Catalogue, build_catalogue
from csc_qa.hooks.item_types import hook_item_types
from csc_qa.hooks.loading import load_plugins

ASKED_BY_REPORT = sorted(set(hook_item_types()) - {"csc_qa_programme", "csc_qa_parse_answer"})


def plugin(folder: Path, code: str, name: str = "odd.py") -> Path:
    path = folder / name
    path.write_text("from csc_qa import hookimpl, ServiceArea\n" + dedent(code), encoding="utf-8")
    return path


def loaded(file: Path) -> Catalogue:
    return build_catalogue(load_plugins(files=[file]))


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(each) for each in arguments])


def raising(hook: str) -> str:
    return f"@hookimpl\ndef {hook}():\n    raise RuntimeError('out of order')\n"


@pytest.mark.parametrize("hook", ASKED_BY_REPORT)
def test_plugin_that_raises_in_a_hook_stops_no_report(tmp_path: Path, master_path: Path, hook: str) -> None:
    file = plugin(tmp_path, raising(hook))
    period = ("--period", "2022-01/2022-10")
    done = run("report", "annual", master_path, *period, "--plugin", file, "--json", "--out", tmp_path / "o")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["totals"]["total"] == 541
    assert f'plugin "odd.py": {hook}: RuntimeError' in done.stderr
    assert "Traceback" not in done.stderr


def test_plugin_that_raises_everywhere_stops_no_command(tmp_path: Path, master_path: Path) -> None:
    file = plugin(tmp_path, "\n".join(raising(hook) for hook in hook_item_types()))
    for command in (["connect"], ["check"], ["moderate", "agreement"]):
        done = run(*command, master_path, "--plugin", file, "--json")
        assert done.exit_code == 0, done.stderr
        json.loads(done.stdout)
    listed = json.loads(run("plugins", "list", "--plugin", file, "--json").stdout)["plugins"][-1]
    assert listed["name"] == "odd.py"
    assert listed["status"].startswith("failed: csc_qa_")
    assert set(listed["hooks"]) == set(hook_item_types())


@pytest.mark.parametrize("hook", ["csc_qa_programme", "csc_qa_parse_answer"])
def test_hooks_that_no_command_asks_yet_are_isolated_too(tmp_path: Path, hook: str) -> None:
    registry = load_plugins(files=[plugin(tmp_path, raising(hook))])
    arguments: dict[str, Any] = {"year": 2023} if hook == "csc_qa_programme" else {"tool": None, "row": {}}
    registry.collect(hook, **arguments)
    assert [finding.code for finding in registry.findings] == ["CSCQA-PLG-002"]


@pytest.mark.parametrize(
    ("code", "finding", "said"),
    [
        ("x = (", "CSCQA-PLG-001", "SyntaxError"),
        ("raise SystemExit(3)", "CSCQA-PLG-001", "SystemExit: 3"),
        ("x = 1", "CSCQA-PLG-001", "is @hookimpl missing?"),
        ("@hookimpl\ndef csc_qa_service_area(): ...", "CSCQA-PLG-005", "no hook csc_qa_service_area"),
        ("@hookimpl\ndef csc_qa_programme(jahr): ...", "CSCQA-PLG-001", "jahr"),
        ("ServiceArea(id='x')", "CSCQA-PLG-001", "ValidationError: ServiceArea.name: Field required"),
        (
            "@hookimpl\ndef csc_qa_service_areas(): return [ServiceArea(colour='x')]",
            "CSCQA-PLG-002",
            "ValidationError: ServiceArea.id: Field required (and 2 more)",
        ),
        ("@hookimpl\ndef csc_qa_themes(): raise SystemExit(1)", "CSCQA-PLG-002", "SystemExit: 1"),
        ("@hookimpl\ndef csc_qa_themes():\n    yield 3", "CSCQA-PLG-003", "gave int, expected Theme"),
        ("@hookimpl\ndef csc_qa_themes(): return 'neglect'", "CSCQA-PLG-003", "gave str"),
        ("@hookimpl\ndef csc_qa_themes(): return {'a': 1}", "CSCQA-PLG-003", "gave dict"),
        (
            "@hookimpl\ndef csc_qa_themes():\n    yield from ()\n    1 / 0",
            "CSCQA-PLG-002",
            "ZeroDivisionError",
        ),
        (
            "@hookimpl\ndef csc_qa_service_areas(): return [ServiceArea(id='jigsaw', name='J')]",
            "CSCQA-PLG-004",
            'both declare "jigsaw"',
        ),
    ],
)
def test_fault_is_named_and_the_rest_goes_on(tmp_path: Path, code: str, finding: str, said: str) -> None:
    catalogue = loaded(plugin(tmp_path, code))
    (found,) = catalogue.findings
    assert found.code == finding
    assert said in found.message
    assert len(catalogue.service_areas) == len(loaded_without().service_areas)


def loaded_without() -> Catalogue:
    return build_catalogue(load_plugins())


def test_hook_that_gives_nothing_is_no_fault(tmp_path: Path) -> None:
    assert loaded(plugin(tmp_path, "@hookimpl\ndef csc_qa_themes(): return None")).findings == []


def test_misspelt_hook_gets_the_nearest_name(tmp_path: Path) -> None:
    (found,) = loaded(plugin(tmp_path, "@hookimpl\ndef csc_qa_audit_tool(): ...")).findings
    assert found.hint == "Did you mean csc_qa_audit_tools?"


def test_missing_file_is_named(tmp_path: Path) -> None:
    (found,) = loaded(tmp_path / "gone.py").findings
    assert "FileNotFoundError" in found.message


def test_what_a_plugin_prints_stays_off_standard_output(tmp_path: Path, master_path: Path) -> None:
    file = plugin(
        tmp_path, "print('at import')\n@hookimpl\ndef csc_qa_themes():\n    print('in hook')\n    return []"
    )
    done = run("check", master_path, "--plugin", file, "--json")
    json.loads(done.stdout)
    assert "at import" in done.stderr
    assert "in hook" in done.stderr


def test_what_is_raised_about_cases_is_not_quoted(tmp_path: Path, master_path: Path) -> None:
    code = "@hookimpl\ndef csc_qa_report_sections(audits):\n    raise ValueError(audits['child_id'].iloc[0])"
    file = plugin(tmp_path, code)
    done = run("report", "annual", master_path, "--period", "2022", "--plugin", file, "--out", tmp_path / "o")
    assert "csc_qa_report_sections: ValueError." in done.stderr


def test_check_that_cannot_be_run_is_reported(tmp_path: Path, master_path: Path) -> None:
    code = """
    import narwhals as nw
    from csc_qa.core.register_check import RegisterCheck
    from csc_qa import Severity
    @hookimpl
    def csc_qa_checks():
        return [RegisterCheck(code="ODD-1", severity=Severity.ERROR, message="m", hint="h", column="grade",
                              needs=("grade",), fails=nw.col("no such column") > 1)]
    """
    done = run("check", master_path, "--plugin", plugin(tmp_path, code), "--json")
    messages = [finding["message"] for finding in json.loads(done.stdout)["findings"]]
    assert any('the check "ODD-1" failed' in message for message in messages)


TRACEBACKS = "CSC_QA_PLUGIN_TRACEBACKS"


@pytest.mark.parametrize("code", [raising("csc_qa_themes"), "1 / 0"])
def test_author_sees_where_a_plugin_failed(
    tmp_path: Path, master_path: Path, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ("check", master_path, "--plugin", plugin(tmp_path, code), "--json")
    assert "Traceback" not in run(*command).stderr
    monkeypatch.setenv(TRACEBACKS, "1")
    done = run(*command)
    assert "Traceback (most recent call last)" in done.stderr
    assert 'odd.py", line' in done.stderr
    json.loads(done.stdout)


def test_traceback_of_a_hook_that_is_given_cases_is_never_shown(
    tmp_path: Path, master_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TRACEBACKS, "1")
    code = "@hookimpl\ndef csc_qa_report_sections(audits):\n    raise ValueError(audits['child_id'].iloc[0])"
    file = plugin(tmp_path, code)
    done = run("report", "annual", master_path, "--period", "2022", "--plugin", file, "--out", tmp_path / "o")
    assert "csc_qa_report_sections: ValueError." in done.stderr
    assert "Traceback" not in done.stderr
