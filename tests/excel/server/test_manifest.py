"""The manifest: what Excel's schema and its readers ask for, and that it lists what the registry has."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import httpx
import pytest
from tests.excel.server.test_app import get
from tests.programs import program

from csc_qa.core.front_end import Macro
from csc_qa.excel.registry import ExcelRegistry, load_registry
from csc_qa.excel.server.environment import MANIFEST_ID
from csc_qa.excel.server.manifest import render_manifest

HOST = "localhost:8443"
COMMITTED = Path(__file__).resolve().parents[3] / "excel" / "manifest.xml"
LONGEST_RESID = 32
LONGEST = {"ShortStrings": 125, "LongStrings": 250}


@pytest.fixture(scope="module")
def registry() -> ExcelRegistry:
    return load_registry()


@pytest.fixture(scope="module")
def text(registry: ExcelRegistry) -> str:
    return render_manifest(registry, HOST)


@pytest.fixture(scope="module")
def elements(text: str) -> list[ET.Element]:
    return list(ET.fromstring(text.encode()).iter())


def named(elements: list[ET.Element], name: str) -> list[ET.Element]:
    return [each for each in elements if each.tag.rpartition("}")[2] == name]


def test_committed_file_is_what_is_made_now(text: str) -> None:
    assert COMMITTED.read_text(encoding="utf-8") == text, "run csc-qa excel manifest --out excel/manifest.xml"


def test_the_server_gives_the_same(text: str) -> None:
    answer: httpx.Response = get("/manifest.xml")
    assert answer.text == text


def test_ribbon_has_every_macro(elements: list[ET.Element], registry: ExcelRegistry) -> None:
    assert [each.text for each in named(elements, "FunctionName")] == list(registry.macros)
    assert len(named(elements, "Group")) == len(registry.groups)


def test_every_reference_is_there_and_short(elements: list[ET.Element]) -> None:
    wanted = {each.get("resid", "") for each in elements if each.get("resid")}
    resources = [
        each
        for kind in ("Image", "Url", "String")
        for each in named(elements, kind)
        if each.get("DefaultValue")
    ]
    known = Counter(each.get("id", "") for each in resources)
    assert wanted <= set(known)
    assert max(known.values()) == 1
    assert max(map(len, known)) <= LONGEST_RESID


def test_ids_are_unique_and_our_own(elements: list[ET.Element], text: str) -> None:
    ids = Counter(
        each.get("id", "") for kind in ("CustomTab", "Group", "Control") for each in named(elements, kind)
    )
    assert max(ids.values()) == 1
    assert f"<Id>{MANIFEST_ID}</Id>" in text
    assert "xlwings.org" not in text


def test_elements_stand_in_the_order_of_the_schema(elements: list[ET.Element]) -> None:
    orders = {
        "Group": ["Label", "Icon", "Control"],
        "Control": ["Label", "Supertip", "Icon", "Action"],
        "CustomTab": ["Group", "Label"],
        "Resources": ["Images", "Urls", "ShortStrings", "LongStrings"],
        "DesktopFormFactor": ["FunctionFile", "ExtensionPoint"],
        "Host": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
    }
    for parent, order in orders.items():
        for each in named(elements, parent):
            found = [child.tag.rpartition("}")[2] for child in each]
            assert found == sorted(found, key=order.index), parent


def test_every_address_is_the_servers_own(elements: list[ET.Element]) -> None:
    addresses = [value for each in elements for value in each.attrib.values() if value.startswith("http")]
    own = [value for value in addresses if "schemas.microsoft.com" not in value]
    assert own
    assert all(value.startswith(f"https://{HOST}/") for value in own)
    pictures = [value for value in own if value.endswith(".png")]
    for path in {re.sub(r"^https://[^/]+", "", value) for value in pictures}:
        assert get(path).content[:4] == b"\x89PNG", path


def test_texts_of_plugins_are_escaped_and_cut(registry: ExcelRegistry) -> None:
    macro = Macro(
        name="loud",
        label="A & B < C" + "x" * 200,
        group='Say "hi" & more',
        summary="Long & <b>loud</b>. " * 40,
        function=lambda _master: None,
    )
    more = ExcelRegistry(registry.catalogue, registry.functions, {**registry.macros, "loud": macro}, [])
    root = list(ET.fromstring(render_manifest(more, HOST).encode()).iter())
    for kind, longest in LONGEST.items():
        texts = [each.get("DefaultValue", "") for each in named(root, kind)[0]]
        assert max(map(len, texts)) == longest
    assert 'Say "hi" & more' in [each.get("DefaultValue") for each in named(root, "String")]


def test_microsofts_own_reader_understands_it(text: str, tmp_path: Path) -> None:
    path = tmp_path / "manifest.xml"
    path.write_text(text, encoding="utf-8")
    command = [program("office-addin-manifest"), "info", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert MANIFEST_ID in done.stdout
    assert "Quality assurance" in done.stdout
