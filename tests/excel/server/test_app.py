"""The server's application as the client in Excel talks to it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.excel.books import NEED_FORMS, book_data, sheets_of
from tests.excel.front_ends import Call, function_body, server_app
from tests.writing import HEADER, audit

from csc_qa.excel.registry import load_registry

Ask = Callable[[httpx.AsyncClient], Awaitable[Any]]
CALL, SCRIPT, HEALTH = "/xlwings/custom-functions-call", "/xlwings/custom-scripts-call", "/csc-qa/health"
REGISTER = [HEADER, audit("A1", "Good"), audit("A2", "Secret Child Name")]


def with_client(ask: Ask) -> Any:
    async def run() -> Any:
        transport = httpx.ASGITransport(server_app())
        async with httpx.AsyncClient(transport=transport, base_url="https://localhost") as client:
            return await ask(client)

    return asyncio.run(run())


def post(path: str, body: dict[str, Any]) -> httpx.Response:
    answer: httpx.Response = with_client(lambda client: client.post(path, json=body))
    return answer


def get(path: str) -> httpx.Response:
    answer: httpx.Response = with_client(lambda client: client.get(path))
    return answer


def test_metadata_names_every_function_and_argument() -> None:
    found = {each["id"]: each for each in get("/xlwings/custom-functions-meta.json").json()["functions"]}
    functions = load_registry().functions
    assert set(found) == {name.upper() for name in functions}
    for name, function in functions.items():
        meta = found[name.upper()]
        assert meta["description"] == function.summary
        assert [each["name"] for each in meta["parameters"]] == [each.name for each in function.arguments]
        described = [each["description"] for each in meta["parameters"]]
        assert described == [each.description for each in function.arguments]
        optional = [bool(each.get("optional")) for each in meta["parameters"]]
        assert optional == [each.is_optional for each in function.arguments]


def test_client_code_registers_every_function() -> None:
    code = get("/xlwings/custom-functions-code.js").text
    for name in load_registry().functions:
        assert f'CustomFunctions.associate("{name.upper()}"' in code


@pytest.mark.parametrize("name", sorted(load_registry().macros.keys() - NEED_FORMS))
def test_every_macro_is_a_script(name: str, master_path: Path) -> None:
    answer = post(f"{SCRIPT}/{name}", book_data(sheets_of(master_path)))
    assert answer.status_code == 200
    assert [action["func"] for action in answer.json()["actions"]].count("addSheet") >= 1


def test_a_question_is_asked_before_typed_cells_are_lost() -> None:
    mark = "Made by csc_qa 0.1.0 on 26 January 2023; made anew as a whole each time. [0000000000]"
    data = book_data({"Q1": REGISTER, "QA About": [["About csc_qa"], [mark], ["my note"]]})
    asked = post(f"{SCRIPT}/about", data).json()["actions"]
    assert [action["func"] for action in asked] == ["alert"]
    assert "csc_qa_replace_about" in asked[0]["args"]
    again = post(f"{SCRIPT}/about", {**data, "args": [True]}).json()["actions"]
    assert "setValues" in {action["func"] for action in again}


def test_faults_are_told_once_and_in_words() -> None:
    answer = post(f"{SCRIPT}/check_workbook", book_data({"Shopping": [["Milk", 2]]}))
    assert (answer.status_code, answer.text.split()[0]) == (400, "CSCQA-WBK-005")


@pytest.mark.parametrize("fault", [ValueError, KeyError, OSError, AssertionError])
def test_our_own_faults_quote_no_cell(
    fault: type[Exception], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    server_app()

    def fail(*_arguments: Any) -> None:
        raise fault("Secret Child Name")

    monkeypatch.setattr("csc_qa.excel.server.app.workbook_health", fail)
    answer = post(HEALTH, book_data({"Q1": REGISTER}))
    assert (answer.status_code, fault.__name__ in answer.text) == (400, True)
    assert "Secret" not in answer.text + caplog.text


def test_a_million_cells_and_a_whole_column_are_answered() -> None:
    million = post(CALL, function_body(("grade", [[["Good"] * 100] * 10_000, None]))).json()["result"]
    assert million[0][0].startswith("CSCQA-XLF-005")
    column = [["Good"]] * 300 + [[None]] * (1_048_576 - 300)
    assert post(CALL, function_body(("grade", [column, None]))).json()["result"] == [["Good"]] * 300


def test_health() -> None:
    found = post(HEALTH, book_data({"Q1": REGISTER})).json()
    assert (found["audits"], found["errors"]) == (2, 1)
    assert found["findings"][0]["cell"] == "C3"
    assert found["month"]["label"] == "March 2022"
    assert found["month"]["grades"]["Good"] == 1
    assert "Secret" not in str(found["findings"])


def test_health_without_a_register() -> None:
    answer = post(HEALTH, book_data({"Shopping": [["Milk", 2]]}))
    assert (answer.status_code, answer.text.split()[0]) == (400, "CSCQA-WBK-005")


@pytest.mark.parametrize("path", [HEALTH, f"{SCRIPT}/about"])
def test_what_is_no_workbook_is_refused(path: str) -> None:
    answer = post(path, {"not": "a workbook"})
    assert 400 <= answer.status_code < 500
    assert "Traceback" not in answer.text


def test_long_work_does_not_hold_up_others() -> None:
    rows = [[f"{number % 28 + 1}/3/2022"] for number in range(40_000)]
    long: Call = ("working_days_between", [rows, [[f"{number}"] for number in range(44_000, 84_000)]])
    short: Call = ("grade", [[["RI"]], None])

    async def both(client: httpx.AsyncClient) -> tuple[float, float]:
        start = time.perf_counter()
        running = asyncio.create_task(client.post(CALL, json=function_body(long)))
        while not running.done():
            began = time.perf_counter()
            answer = await client.post(CALL, json=function_body(short))
            assert answer.json()["result"] == [["Requires Improvement"]]
            waits.append(time.perf_counter() - began)
        assert (await running).status_code == 200
        return time.perf_counter() - start, len(waits)

    waits: list[float] = []
    _, answered = with_client(both)
    # Had it been answered on the same thread, one call at most would have come through meanwhile.
    assert answered > 5


def test_pages_name_no_other_host() -> None:
    pane = get("/taskpane.html").text
    assert 'src="http' not in pane
    assert 'href="http' not in pane
