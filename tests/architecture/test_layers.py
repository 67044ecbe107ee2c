"""Who may import whom."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "csc_qa"
MODULES = sorted(SOURCE.rglob("*.py"))
PLUGINS = sorted((SOURCE / "plugins").rglob("*.py"))

# Room to the rooms it may import besides itself.
ALLOWED = {
    "core": set(),
    "hooks": {"core", "plugins"},
    "plugins": {"core", "hooks"},
    "audits": {"core"},
    "moderation": {"core"},
    "escalation": {"core"},
    "programme": {"core"},
    "indicators": {"core"},
    "workbook": {"core"},
    "reports": {"core"},
    "sample": {"core"},
    "sources": {"core"},
    "intake": {"core"},
    "workflows": {
        "core",
        "hooks",
        "workbook",
        "audits",
        "intake",
        "indicators",
        "moderation",
        "escalation",
        "programme",
        "reports",
        "sample",
        "settings",
        "sources",
    },
    "excel": {"core", "hooks", "programme", "reports", "workbook", "workflows"},
    "cli": {"core", "hooks", "reports", "workflows", "excel"},
}
# Library to the rooms that may import it.
ONLY_IN = {
    "xlwings": {"excel"},
    "openpyxl": {"workbook", "sources", "reports"},
    "python_calamine": {"workbook", "sources"},
    # The add-in file and the manifest are Excel's own, not reports.
    "xlsxwriter": {"reports", "sample", "excel"},
    "icalendar": {"reports"},
    "jinja2": {"reports", "excel"},
    "docx": {"reports"},
    "pptx": {"reports"},
    "sklearn": {"audits"},
    "matplotlib": {"reports"},
    "typer": {"cli"},
    "rich": {"cli"},
    "pluggy": {"hooks"},
    "duckdb": {"indicators"},
}


def room_of(module: Path) -> str:
    parts = module.relative_to(SOURCE).parts
    return parts[0] if len(parts) > 1 else module.stem


def imports_of(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_module_keeps_to_its_layer(module: Path) -> None:
    room = room_of(module)
    if room not in ALLOWED:
        assert room in {"__init__", "settings"}
        return
    for name in imports_of(module):
        if name.startswith("csc_qa."):
            target = name.split(".")[1]
            assert target == room or target in ALLOWED[room], f"{room} imports {name}"
        library = name.split(".")[0]
        assert room in ONLY_IN.get(library, {room}), f"{room} imports {library}"


@pytest.mark.parametrize("module", PLUGINS, ids=lambda path: path.stem)
def test_plugin_imports_only_what_an_outsider_may(module: Path) -> None:
    for name in imports_of(module):
        own = f"csc_qa.plugins.{module.parent.name}" if module.parent.name != "plugins" else None
        ours = name.startswith("csc_qa.core.") or name == "csc_qa.hooks.markers"
        ours |= own is not None and (name == own or name.startswith(f"{own}."))
        library = name.split(".")[0]
        standard = library in sys.stdlib_module_names or library == "narwhals"
        assert ours or standard, name


def test_every_room_has_its_rule() -> None:
    rooms = {path.name for path in SOURCE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert rooms == set(ALLOWED)
