"""A setting that cannot be used ends in clear words, whatever is run."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from csc_qa.cli.app import app
from csc_qa.core.errors import SettingError
from csc_qa.settings import SETTINGS_FILE, Settings
from csc_qa.workflows.user_settings import _EXPECTED, user_settings


@pytest.fixture
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "settings.toml"
    monkeypatch.setitem(Settings.model_config, "toml_file", path)
    return path


def test_every_setting_says_what_is_expected() -> None:
    assert set(_EXPECTED) == set(Settings.model_fields)


@pytest.mark.parametrize("value", ["many", "-1", "3.5"])
def test_a_value_in_the_environment(settings_file: Path, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("CSC_QA_BACKUPS_KEPT", value)
    monkeypatch.setenv("CSC_QA_PLUGIN_TRACEBACKS", "perhaps")
    with pytest.raises(SettingError) as error:
        user_settings()
    assert [each.message for each in error.value.findings] == [
        "the environment variable CSC_QA_PLUGIN_TRACEBACKS is not true or false",
        "the environment variable CSC_QA_BACKUPS_KEPT is not a whole number from 0 upwards",
    ]
    assert value not in str(error.value).replace("CSCQA-SET-001", "")


def test_a_variable_that_is_empty_counts_as_not_set(
    settings_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings_file.write_text("backups_kept = 4")
    monkeypatch.setenv("CSC_QA_BACKUPS_KEPT", "")
    assert user_settings().backups_kept == 4


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        (b'backups_kept = "many"', "CSCQA-SET-001", f"backups_kept in {SETTINGS_FILE} is not a whole number"),
        (b"backups_kept = ten", "CSCQA-SET-002", "line 1"),
        (b'day_off = "\xff"', "CSCQA-SET-002", "cannot be read"),
    ],
)
def test_a_value_in_the_file(settings_file: Path, text: bytes, code: str, said: str) -> None:
    settings_file.write_bytes(text)
    with pytest.raises(SettingError, match=said.replace("\\", r"\\")) as error:
        user_settings()
    assert [each.code for each in error.value.findings] == [code]


@pytest.mark.parametrize(
    "words",
    ["due 2023-01", "functions", "functions --json", "macros list", "plugins list", "kpi list", "absent"],
)
def test_a_command_ends_as_wrong_use(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setenv("CSC_QA_BACKUPS_KEPT", "many")
    done = CliRunner().invoke(app, words.split())
    assert done.exit_code == 2
    assert "CSCQA-SET-001" in done.output
    assert isinstance(done.exception, SystemExit)


def test_the_help_comes_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSC_QA_BACKUPS_KEPT", "many")
    done = CliRunner().invoke(app, ["--help"])
    assert (done.exit_code, "moderate" in done.output) == (0, True)
