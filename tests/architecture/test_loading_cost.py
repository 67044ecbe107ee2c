"""`import csc_qa` and help load none of the heavy libraries."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    *("pandas", "openpyxl", "xlwings", "matplotlib", "xlsxwriter", "pydantic", "numpy"),
    *("pptx", "docx", "lxml", "jinja2", "scipy", "sklearn", "statsmodels", "PIL"),
}
# What writes or reckons a report, and no list of commands needs.
OF_REPORTS = {"pptx", "docx", "matplotlib", "jinja2", "scipy", "sklearn", "statsmodels", "PIL"}
HELP = """
import sys
from csc_qa.cli.app import main
sys.argv = ["csc-qa", *{words}]
try:
    main()
except SystemExit:
    pass
"""


def loaded_by(code: str) -> set[str]:
    script = f"{code}\nimport sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


def test_import_loads_nothing_heavy() -> None:
    assert not loaded_by("import csc_qa") & HEAVY


@pytest.mark.parametrize("words", [["--help"], ["report", "--help"]])
def test_help_loads_nothing_of_reports(words: list[str]) -> None:
    assert not loaded_by(HELP.format(words=words)) & OF_REPORTS


def test_reading_a_workbook_loads_no_writers() -> None:
    loaded = loaded_by("import csc_qa; csc_qa.open_master")
    assert "pandas" in loaded
    assert not loaded & {"matplotlib", "xlsxwriter", "jinja2", "typer", "pptx", "docx", "sklearn"}


def test_every_public_name_is_there() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import csc_qa; [getattr(csc_qa, name) for name in csc_qa.__all__]"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
