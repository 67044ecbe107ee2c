"""`csc-qa demo`: the invented sample workbook, and every report from it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from csc_qa.cli.options import JsonOption
from csc_qa.cli.output import print_json, print_lines
from csc_qa.cli.own_command import own_command
from csc_qa.cli.running import reporting_faults
from csc_qa.workflows.demo import ANNEX_A_NAME, FORMS_FOLDER, MASTER_NAME, PERIOD, build_demo


def demo(
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Folder for the files; made if absent.")
    ] = Path("demo"),
    as_json: JsonOption = False,
) -> None:
    """Write an invented master workbook of 2022, forms to import into it, and every kind of report."""
    with reporting_faults(as_json=as_json):
        files = build_demo(out)
        if as_json:
            print_json({"files": [str(file) for file in files]})
            return
        csc_qa = own_command()
        print_lines(*(f"Wrote {file}" for file in files), "")
        print_lines("Every case in the workbook is invented; the counts are those published for 2022. Try:")
        print_lines(f'  {csc_qa} check "{out / MASTER_NAME}"')
        print_lines(f'  {csc_qa} import "{out / FORMS_FOLDER}" --into "{out / MASTER_NAME}"')
        lists = f'"{out / MASTER_NAME}" --cases "{out / ANNEX_A_NAME}"'
        print_lines(f"  {csc_qa} allocate {lists} --month 2023-01")
        print_lines(f'  {csc_qa} report annual "{out / MASTER_NAME}" --period {PERIOD}')
