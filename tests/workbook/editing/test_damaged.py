"""A damaged workbook is refused or written whole; whatever happens, it is readable as before."""

from __future__ import annotations

import random
import re
import zipfile
from pathlib import Path

import pytest
from tests.workbook.editing.edited import NOW, parts_of
from tests.workbook.editing.rich_workbook import write_rich

from csc_qa.core.errors import CscQaError
from csc_qa.core.own_sheet import MADE_BY
from csc_qa.workbook.editing import AppendedRows, CellChange, OwnSheet, apply_edit, plan_edit

EDITS = (
    AppendedRows("Audits", 8, [{0: "N1", 4: NOW}, {1: "CRS"}]),
    CellChange("Audits", 5, 2, "Good"),
    OwnSheet("QA Log", [["Log"], [MADE_BY], ["When"]]),
)
EACH = 12


@pytest.mark.parametrize("harm", ["part", "end", "attribute", "tag", "byte", "number"])
def test_damaged_workbook_is_never_made_worse(tmp_path: Path, harm: str) -> None:
    path = write_rich(tmp_path / "rich.xlsx", low=True)
    parts, pick = parts_of(path), random.Random(harm)
    for _ in range(EACH):
        _write_damaged(path, parts, harm, pick)
        content = path.read_bytes()
        try:
            apply_edit(plan_edit(path, EDITS), out=None, backups_kept=0, now=NOW)
        except CscQaError:
            assert path.read_bytes() == content
        assert [each.name for each in tmp_path.iterdir()] == ["rich.xlsx"]


def _write_damaged(path: Path, parts: dict[str, bytes], harm: str, pick: random.Random) -> None:
    damaged = dict(parts)
    name = pick.choice([name for name in parts if name.endswith((".xml", ".rels", ".vml"))])
    if harm == "part":
        del damaged[name]
    else:
        damaged[name] = _harmed(parts[name], harm, pick)
    with zipfile.ZipFile(path, "w") as package:
        for part, content in damaged.items():
            package.writestr(part, content)


def _harmed(content: bytes, harm: str, pick: random.Random) -> bytes:
    place = pick.randrange(len(content))
    if harm == "end":
        return content[:place]
    if harm == "byte":
        return content[:place] + pick.randbytes(1) + content[place + 1 :]
    pattern = {"attribute": rb'\s[\w:]+="[^"]*"', "tag": rb"<[^>]*>", "number": rb"\d+"}[harm]
    found = list(re.finditer(pattern, content))
    if not found:
        return content
    gone = pick.choice(found)
    put = pick.choice((b"x", b"-1", b"99999", b"")) if harm == "number" else b""
    return content[: gone.start()] + put + content[gone.end() :]
