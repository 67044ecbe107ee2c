"""The add-in file: its VBA is that of the sources, the formats are kept, the committed one is new."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import warnings
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from typing import Any

import olefile
import pytest
from tests.excel.server.running import free_port
from tests.programs import program

from csc_qa.excel.desktop.addin import build_addin
from csc_qa.excel.desktop.names import ADDIN_FILE
from csc_qa.excel.desktop.vba_sources import vba_modules
from csc_qa.excel.registry import ExcelRegistry, load_registry

COMMITTED = Path(__file__).resolve().parents[3] / "excel" / ADDIN_FILE
RIBBON = "{http://schemas.microsoft.com/office/2009/07/customui}"


@pytest.fixture(scope="module")
def registry() -> ExcelRegistry:
    return load_registry()


@pytest.fixture(scope="module")
def addin(registry: ExcelRegistry) -> bytes:
    return build_addin(registry)


@pytest.fixture(scope="module")
def parts(addin: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(addin)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def read_modules(content: bytes) -> dict[str, str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from oletools.olevba import VBA_Parser  # noqa: PLC0415 - it warns while it is imported

        parser: Any = VBA_Parser(ADDIN_FILE, data=content)
        return {name.rsplit(".", 1)[0]: code for _, _, name, code in parser.extract_all_macros()}


def lines_of(text: str) -> list[str]:
    return text.replace("\r\n", "\n").rstrip("\n").split("\n")


def test_committed_file_is_what_is_built_now(addin: bytes) -> None:
    assert COMMITTED.read_bytes() == addin, f"run csc-qa excel build --out excel/{ADDIN_FILE}"


def test_a_rebuild_gives_the_same_bytes(registry: ExcelRegistry, addin: bytes) -> None:
    assert build_addin(registry) == addin


def test_modules_are_their_sources(registry: ExcelRegistry, addin: bytes) -> None:
    found = read_modules(addin)
    wanted = {module.name: module.source for module in vba_modules(registry.functions.values())}
    assert set(found) == set(wanted)
    for name, source in wanted.items():
        assert lines_of(found[name]) == lines_of(source), name


def test_vba_project_is_a_sound_compound_file(parts: dict[str, bytes]) -> None:
    content = io.BytesIO(parts["xl/vbaProject.bin"])
    with olefile.OleFileIO(content, raise_defects=olefile.DEFECT_INCORRECT) as opened:
        assert opened.exists("VBA/dir")
        assert opened.parsing_issues == []


def test_excel_takes_it_for_an_addin(parts: dict[str, bytes]) -> None:
    assert b"vnd.ms-excel.addin.macroEnabled.main+xml" in parts["[Content_Types].xml"]
    assert b"csc_qa.conf" in parts["xl/workbook.xml"]


def test_ribbon_has_every_macro_once(registry: ExcelRegistry, parts: dict[str, bytes]) -> None:
    root = ET.fromstring(parts["customUI/customUI14.xml"])
    buttons = list(root.iter(f"{RIBBON}button"))
    assert [button.get("tag") for button in buttons] == list(registry.macros)
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert [group.get("label") for group in root.iter(f"{RIBBON}group")] == list(registry.groups)
    pictures = re.findall(r'Id="(\w+)"', parts["customUI/_rels/customUI14.xml.rels"].decode())
    assert {button.get("image") for button in buttons} == set(pictures)


def test_a_workbook_cannot_choose_the_python_or_bring_code(addin: bytes) -> None:
    source = read_modules(addin)["xlwings"]
    assert 'PROJECT_NAME As String = "csc_qa"' in source
    assert "SheetExists(ActiveWorkbook, PROJECT_NAME" not in source
    assert 'source = "" Or source = "directory"' not in source
    assert not re.search(r"^\s*uses_embedded_code = True", source, re.MULTILINE)


def test_schemas_are_kept(addin: bytes, tmp_path: Path) -> None:
    path = tmp_path / ADDIN_FILE
    path.write_bytes(addin)
    command = [program("ooxml-validator"), str(path)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert json.loads(done.stdout)["errors"] == []


def test_libre_office_opens_it_and_compiles_every_module(
    registry: ExcelRegistry, addin: bytes, tmp_path: Path
) -> None:
    path, modules = tmp_path / ADDIN_FILE, tmp_path / "modules"
    path.write_bytes(addin)
    modules.mkdir()
    sources = {module.name: module.source for module in vba_modules(registry.functions.values())}
    # LibreOffice's Basic does not know all that these two of xlwings' say to Windows.
    for name in ("xlwings", "Dictionary"):
        del sources[name]
    sources["Broken"] = "Sub Broken(\n"
    for name, source in sources.items():
        (modules / f"{name}.bas").write_text(source, encoding="cp1252")
    script = Path(__file__).parent / "compile_in_libre_office.py"
    command = [python_with_uno(), str(script), program("soffice"), str(path), str(modules)]
    command += [str(tmp_path / "profile"), str(free_port())]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300)
    answer = json.loads(done.stdout)
    assert answer["sheets"] == ["csc_qa.conf"]
    assert answer["modules"] == {name: name != "Broken" for name in sources}


def python_with_uno() -> str:
    for python in (sys.executable, "/usr/bin/python3"):
        done = subprocess.run([python, "-c", "import uno"], check=False, capture_output=True)
        if done.returncode == 0:
            return python
    pytest.skip("uno is not installed")
