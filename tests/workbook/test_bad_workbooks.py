"""Files that are no master workbook: a clear error each, through the command, without a traceback."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import msoffcrypto.format.ooxml
import pytest
import xlsxwriter
from tests.writing import HEADER, audit, write_workbook
from typer.testing import CliRunner

from csc_qa.cli.app import app


def missing(path: Path) -> None:
    path.unlink(missing_ok=True)


def folder(path: Path) -> None:
    path.mkdir()


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("Service area,Grade\nCRS,Good\n", encoding="utf-8")


def noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 400)


def other_package(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<w/>")


def cut_off(path: Path) -> None:
    write_workbook(path, {"Audits": [HEADER, audit("A1")]})
    path.write_bytes(path.read_bytes()[:3000])


def encrypted(path: Path) -> None:
    plain = write_workbook(path.with_name("plain.xlsx"), {"Audits": [HEADER, audit("A1")]})
    with plain.open("rb") as source, path.open("wb") as target:
        msoffcrypto.format.ooxml.OOXMLFile(source).encrypt("secret", target)


def empty(path: Path) -> None:
    write_workbook(path, {"Sheet1": [], "Sheet2": []})


def no_register(path: Path) -> None:
    write_workbook(path, {"Budget": [("Team", "Cost", "Owner"), ("CRS", 3, "A")]})


def stray_cell(path: Path) -> None:
    workbook = xlsxwriter.Workbook(path)
    sheet = workbook.add_worksheet("Audits")
    sheet.write_row("A1", HEADER)
    sheet.write("XFD1048576", "stray")
    workbook.close()


BAD: list[tuple[Callable[[Path], None], str]] = [
    (missing, "CSCQA-WBK-001"),
    (folder, "CSCQA-WBK-002"),
    (nothing, "CSCQA-WBK-002"),
    (text, "CSCQA-WBK-002"),
    (noise, "CSCQA-WBK-002"),
    (other_package, "CSCQA-WBK-002"),
    (cut_off, "CSCQA-WBK-002"),
    (encrypted, "CSCQA-WBK-003"),
    (empty, "CSCQA-WBK-004"),
    (no_register, "CSCQA-WBK-005"),
    (stray_cell, "CSCQA-WBK-007"),
]
COMMANDS = [
    ["connect"],
    ["check"],
    ["report", "annual", "--period", "2022"],
    ["moderate", "agreement"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize(("make", "code"), BAD, ids=lambda each: getattr(each, "__name__", ""))
def test_bad_workbook_is_a_clear_error(
    tmp_path: Path, make: Callable[[Path], None], code: str, command: list[str]
) -> None:
    path = tmp_path / "bad.xlsx"
    make(path)
    done = CliRunner().invoke(app, [*command, str(path), "--json"])
    assert done.exit_code == 2
    assert code in {finding["code"] for finding in json.loads(done.stdout)["findings"]}
    assert code in done.stderr
    assert "Next: " in done.stderr
    assert "Traceback" not in done.stderr
