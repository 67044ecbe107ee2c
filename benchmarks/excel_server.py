"""Worksheet functions on the server, against an xlwings function that only echoes its range.

Run: python benchmarks/excel_server.py
Both are asked through the server's application, as the client in Excel asks, with the same range, in turn;
the table shows medians of the rounds and the ratio in the same round.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections.abc import Iterable
from typing import Any

import httpx

from csc_qa.excel.server.environment import apply, server_environment

ROWS, CELLS, ROUNDS = 10_000, 2_000, 9
CALL = "/xlwings/custom-functions-call"
GRADES = ("Good", "good ", "RI", "Req Imp", "Requires Improvement", "Outstanding", "Inadequate", "")
AREAS = ("CRS", "Brief Intervention Team", "PTC", "C&FF", "ICAS", "Jigsaw", "YPS", "Permanency")
FIGURES = ("79% (264/333)", "45% (115/252)", "1,665", "0.87", "TBC", "N/A", "12%")
INDICATORS = ("Assessments completed in 45 days", "")
HEADER = ["Ref", "Service area", "Grade", "Moderated grade", "Date completed", "Areas for improvement"]


def ranges(rows: int) -> dict[str, list[Any]]:
    """Return for each function the arguments of a call with so many rows."""
    pick = random.Random(20230126)

    def of(choices: Iterable[Any]) -> list[list[Any]]:
        known = list(choices)
        return [[pick.choice(known)] for _ in range(rows)]

    def days() -> list[list[Any]]:
        return [[44_562 + pick.randrange(365)] for _ in range(rows)]

    grades, areas = of(GRADES), of(AREAS)
    register = [
        [f"A{at}", areas[at][0], grades[at][0], "", 44_562 + at % 365, "Chronology"] for at in range(rows - 1)
    ]
    return {
        "grade": [grades, None],
        "score": [grades],
        "grade_counts": [grades],
        "grade_table": [areas, grades],
        "shift": [grades, of(GRADES)],
        "agreement": [grades, of(GRADES)],
        "audit_quality": [[HEADER, *register], [[44_950]]],
        "service_area": [areas],
        "tool": [of(("PTC 1", "YPS", "ICAS"))],
        "tool_link": [of(("PTC 1", "YPS", "ICAS"))],
        "printed": [of(FIGURES)],
        "printed_check": [of(FIGURES)],
        "target": [of(INDICATORS), None],
        "rag": [[[pick.randrange(1000) / 10] for _ in range(rows)], [["90%"]], [["higher"]], None],
        "working_days_between": [days(), days()],
        "working_days_after": [days(), [[45]]],
        "period": [days(), [["quarter"]]],
        "glossary": [of(("CPP", "kappa", "dip sample"))],
    }


def body(name: str, arguments: list[Any]) -> dict[str, Any]:
    """Return what the client posts."""
    return {
        "client": "Office.js",
        "func_name": name,
        "args": arguments,
        "caller_address": "[Book1.xlsx]Sheet1!B2",
        "culture_info_name": "en-GB",
        "date_format": "dd/MM/yyyy",
        "version": "0.37.8",
        "runtime": "1.4",
    }


def add_echoes() -> None:
    """Register functions of one to four ranges that give back the first."""
    import custom_functions  # type: ignore[import-not-found]  # noqa: PLC0415 - of the server's project
    import xlwings.server  # noqa: PLC0415 - after its settings

    for count in range(1, 5):
        names = [f"given{number}" for number in range(count)]
        scope: dict[str, Any] = {}
        exec(f"def echo{count}({', '.join(names)}): return given0", scope)
        echo = xlwings.server.func(scope[f"echo{count}"])
        for name in names:
            echo = xlwings.server.arg(name, ndim=2, err_to_str=True)(echo)
        setattr(custom_functions, f"echo{count}", echo)


async def seconds(client: httpx.AsyncClient, content: dict[str, Any], times: int = 1) -> float:
    """Return how long the answers take."""
    started = time.perf_counter()
    for _ in range(times):
        answer = await client.post(CALL, json=content)
    taken = time.perf_counter() - started
    assert answer.status_code == 200, answer.text
    return taken


async def compare(client: httpx.AsyncClient, name: str, arguments: list[Any], times: int = 1) -> None:
    """Print the times of echo and function, and their ratio."""
    given = [each for each in arguments if each is not None]
    echo = body(f"echo{len(arguments)}", [*given, *[None] * (len(arguments) - len(given))])
    rounds = []
    for _ in range(ROUNDS):
        rounds.append(
            (await seconds(client, echo, times), await seconds(client, body(name, arguments), times))
        )
    echoed, ours = (statistics.median(pair[side] for pair in rounds) * 1000 for side in (0, 1))
    ratio = statistics.median(right / left for left, right in rounds)
    print(f"{name:<22} {echoed:9.1f} ms {ours:9.1f} ms {ratio:7.2f}")


async def main() -> None:
    """Measure every function."""
    apply(server_environment(licence_key="noncommercial", hostname="localhost:8443"))
    from csc_qa.excel.server.app import main_app  # noqa: PLC0415 - after its settings

    add_echoes()
    transport = httpx.ASGITransport(main_app)
    async with httpx.AsyncClient(transport=transport, base_url="https://localhost") as client:
        print(f"{ROWS:,} rows in one call{'echo':>14} {'function':>12}   ratio")
        for name, arguments in ranges(ROWS).items():
            await compare(client, name, arguments)
        print(f"\n{CELLS:,} calls of a cell")
        for name, arguments in ranges(2).items():
            if name in ("grade", "printed", "working_days_after"):
                single = [None if rows is None else rows[:1] for rows in arguments]
                await compare(client, name, single, CELLS)


if __name__ == "__main__":
    asyncio.run(main())
