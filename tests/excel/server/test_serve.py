"""`csc-qa serve` for real, over HTTPS, with a plugin from outside; and what it says when it cannot start."""

from __future__ import annotations

import re
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests.excel.books import book_data
from tests.excel.front_ends import function_body
from tests.excel.server.running import SERVE, environment_in, free_port, running_server
from tests.writing import HEADER, audit

from csc_qa.excel.server.serve import check_hostname

SAMPLE_PLUGIN = Path(__file__).resolve().parents[2] / "sample_plugin" / "kinship_care.py"
CALL = "/xlwings/custom-functions-call"


@pytest.fixture(scope="module")
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def client(data_folder: Path) -> Iterator[httpx.Client]:
    with running_server(data_folder, ["--plugin", str(SAMPLE_PLUGIN)]) as running:
        yield running.client


def test_a_plugin_adds_a_function(client: httpx.Client) -> None:
    answer = client.post(CALL, json=function_body(("medal", [[["Good"], [None]]])))
    assert answer.json() == {"result": [["Silver"], [""]]}
    metadata = client.get("/xlwings/custom-functions-meta.json").json()
    assert "MEDAL" in [each["id"] for each in metadata["functions"]]
    assert "QA.MEDAL" in client.get("/taskpane.html").text


def test_a_plugin_adds_a_button(client: httpx.Client) -> None:
    data = book_data({"Q1": [HEADER, audit("A1"), audit("A2")]})
    answer = client.post("/xlwings/custom-scripts-call/medals", json=data)
    texts = [cell for each in answer.json()["actions"] for row in each.get("values") or [] for cell in row]
    assert "'2 audits might win a medal." in texts
    manifest = client.get("/manifest.xml").text
    assert "<FunctionName>medals</FunctionName>" in manifest
    assert "Kinship" in manifest


def test_key_of_the_certificate_is_the_users_own(client: httpx.Client, data_folder: Path) -> None:
    key = data_folder / "csc-qa" / "certificate" / "localhost.key"
    if sys.platform != "win32":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert client.get("/").status_code == 200


def test_start_says_where_it_is_and_how_to_trust_it(client: httpx.Client, data_folder: Path) -> None:
    assert client.get("/").status_code == 200
    said = (data_folder / "serve.log").read_text(encoding="utf-8")
    assert f"{client.base_url}/manifest.xml".replace("//manifest", "/manifest") in said
    assert "certutil" in said
    assert "security add-trusted-cert" in said


def test_faults_of_plugins_are_told_and_the_log_has_times(tmp_path: Path) -> None:
    broken = tmp_path / "broken.py"
    broken.write_text("1 / 0", encoding="utf-8")
    with running_server(tmp_path, ["--plugin", str(broken)]) as running:
        assert running.client.post(CALL, content=b"nonsense").status_code >= 400
    said = (tmp_path / "serve.log").read_text(encoding="utf-8")
    assert 'CSCQA-PLG-001  plugin "broken.py": ZeroDivisionError: division by zero.' in said
    assert re.search(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} (WARNING|ERROR) csc_qa", said, re.MULTILINE)


def test_only_those_who_may_sign_in_are_answered(tmp_path: Path) -> None:
    tenant = "6f0d2c1e-7b1f-4b0b-9a86-3d5a6a0f9c43"
    more = {
        "XLWINGS_AUTH_PROVIDERS": '["entraid"]',
        "XLWINGS_AUTH_ENTRAID_TENANT_ID": tenant,
        "XLWINGS_AUTH_ENTRAID_CLIENT_ID": tenant,
    }
    with running_server(tmp_path, more=more) as running:
        for path in (CALL, "/csc-qa/health", "/xlwings/custom-scripts-call/about"):
            body = {**function_body(("version", [])), **book_data({"Q1": [HEADER, audit("A1")]})}
            assert running.client.post(path, json=body).status_code == 401, path


def test_a_proxy_in_front_is_spoken_to_in_http(tmp_path: Path) -> None:
    address = f"http://127.0.0.1:{(port := free_port())}"
    options = ["--noncommercial", "--behind-proxy", "--hostname", "qa.council.example", "--port", str(port)]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([*SERVE, *options], env=environment_in(tmp_path), stdout=quiet, stderr=quiet)
    try:
        transport = httpx.HTTPTransport(retries=8)
        with httpx.Client(base_url=address, transport=transport) as client:
            assert "https://qa.council.example/taskpane.html" in client.get("/manifest.xml").text
    finally:
        process.terminate()
        process.wait(timeout=30)
    assert not (tmp_path / "csc-qa").exists()


def refused(folder: Path, *options: str, **variables: str) -> str:
    command = [*SERVE, *options]
    environment = environment_in(folder, variables)
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment, timeout=60)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_licence_is_never_assumed(tmp_path: Path) -> None:
    said = refused(tmp_path, "--port", str(free_port()))
    assert said.startswith("CSCQA-XLI-004")
    assert "--noncommercial" in said


def test_a_key_that_xlwings_refuses(tmp_path: Path) -> None:
    said = refused(tmp_path, "--port", str(free_port()), XLWINGS_LICENSE_KEY="nonsense")
    assert "CSCQA-XLI-004  xlwings does not accept the key" in said


def test_a_port_that_is_taken(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        said = refused(tmp_path, "--noncommercial", "--port", str(taken.getsockname()[1]))
    assert said.startswith("CSCQA-XLI-005")


@pytest.mark.parametrize(
    "options",
    [
        ("--hostname", "qa.council.example"),
        ("--certificate", "no-such-file.pem"),
        ("--certificate", "no-such-file.pem", "--key", "no-such-key.pem"),
    ],
)
def test_a_server_of_the_unit_needs_its_certificate(options: tuple[str, ...], tmp_path: Path) -> None:
    assert refused(tmp_path, "--noncommercial", *options).startswith("CSCQA-XLI-006")


@pytest.mark.parametrize(
    "hostname", ["https://qa.council.example", "qa.council.example/excel", "qa:0", "a b", ""]
)
def test_a_hostname_that_is_none(hostname: str, tmp_path: Path) -> None:
    said = refused(tmp_path, "--noncommercial", "--behind-proxy", "--hostname", hostname)
    assert said.startswith("CSCQA-XLI-008")


@pytest.mark.parametrize(
    "hostname", ["qa.council.example", "localhost:8443", "10.0.0.4:443", "[::1]:8443", None]
)
def test_a_hostname_that_is_one(hostname: str | None) -> None:
    check_hostname(hostname)


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        (
            "XLWINGS_AUTH_PROVIDERS",
            "entraid",
            "CSCQA-XLI-009  XLWINGS_AUTH_PROVIDERS: Input should be a valid list",
        ),
        (
            "XLWINGS_ENABLE_SOCKETIO",
            "secret",
            "CSCQA-XLI-009  XLWINGS_ENABLE_SOCKETIO: Input should be a valid bool",
        ),
        ("XLWINGS_LOG_LEVEL", "secret", "CSCQA-XLI-009  XLWINGS_LOG_LEVEL"),
        (
            "XLWINGS_AUTH_PROVIDER",
            '["entraid"]',
            "CSCQA-XLI-010  xlwings Server has no setting XLWINGS_AUTH_PROVIDER",
        ),
    ],
)
def test_a_variable_that_is_mistyped(variable: str, value: str, said: str, tmp_path: Path) -> None:
    told = refused(tmp_path, "--noncommercial", "--port", str(free_port()), **{variable: value})
    assert told.startswith(said)
    assert "secret" not in told


def test_a_certificate_that_cannot_be_used_is_refused_at_the_start(tmp_path: Path) -> None:
    file = tmp_path / "nonsense.pem"
    file.write_text("nonsense", encoding="utf-8")
    named = ("--certificate", str(file), "--key", str(file), "--hostname", "qa.council.example")
    assert refused(tmp_path, "--noncommercial", *named).startswith("CSCQA-XLI-006")
