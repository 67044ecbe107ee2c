"""Edit workbooks in tests, and look into what came out."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from tests.programs import program

from csc_qa.workbook.editing import Edit, EditPlan, EditResult, apply_edit, plan_edit

_ALWAYS_CALCULATE = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" '
    'oor:op="fuse"><value>0</value></prop></item></oor:items>'
)
NOW = datetime(2022, 6, 1, 9, 30, 15)


def parts_of(path: Path) -> dict[str, bytes]:
    """Return part to content."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def edit_workbook(path: Path, edits: Sequence[Edit], *, kept: int = 3) -> tuple[EditPlan, EditResult]:
    """Plan and apply edits in place."""
    plan = plan_edit(path, edits)
    return plan, apply_edit(plan, out=None, backups_kept=kept, now=NOW)


def formulas(path: Path, part: str) -> dict[str, str]:
    """Return cell to formula of a sheet's part."""
    xml = parts_of(path)[part].decode()
    return dict(re.findall(r'<c r="([A-Z]+\d+)"[^>]*><f[^>]*>([^<]*)<', xml))


def areas(path: Path, part: str, element: str) -> list[str]:
    """Return the areas (ref or sqref) of an element in a part."""
    return re.findall(rf'<{element}\b[^>]*?\b(?:sq)?ref="([^"]*)"', parts_of(path)[part].decode())


def faults(path: Path) -> list[object]:
    """Return what the Open XML validator finds wrong."""
    command = [program("ooxml-validator"), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found: list[object] = json.loads(done.stdout)["errors"]
    return found


def through_libreoffice(path: Path, folder: Path, kind: str = "xlsx") -> Path:
    """Open a workbook in LibreOffice, have it calculate everything, and save it to a folder."""
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(_ALWAYS_CALCULATE, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program("soffice"), profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, str(path)], capture_output=True, check=True, timeout=180)
    return folder / f"{path.stem}.{kind}"
