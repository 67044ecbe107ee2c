"""What other programs say of the document; each test is passed over where its program is absent."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from tests.programs import program
from tests.reports.every_part import every_part
from tests.reports.sample_report import sample_report

from csc_qa.core.report import Report
from csc_qa.reports.commentary.written import texts_of
from csc_qa.reports.docx.text import Setting, paragraph, run
from csc_qa.reports.docx.writer import render_docx
from csc_qa.reports.docx.written import read_written

from .reading import starting_with


@pytest.mark.parametrize("report", [sample_report(), every_part()], ids=["sample", "every part"])
def test_the_open_xml_validator_finds_no_fault(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(render_docx(report))
    done = subprocess.run(
        [program("ooxml-validator"), str(path)], capture_output=True, text=True, check=False
    )
    assert json.loads(done.stdout)["errors"] == []


def test_edited_texts_survive_libreoffice(tmp_path: Path) -> None:
    report, path = every_part(), tmp_path / "paper.docx"
    path.write_bytes(render_docx(report))
    document = docx.Document(str(path))
    first = starting_with(document, "Re-referrals stood")
    first.findall(qn("w:r"))[0].find(qn("w:t")).text = "Changed by hand."
    first.addnext(paragraph(Setting(), run("Added by hand.")))
    document.save(str(path))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [program("soffice"), profile, "--headless", "--convert-to", "docx", "--outdir"]
    out = tmp_path / "saved"
    subprocess.run([*command, str(out), str(path)], capture_output=True, check=True, timeout=180)
    written = read_written(out / "paper.docx")
    assert written is not None
    assert written.base == texts_of(report)
    changed = ("Changed by hand.", "Added by hand.", "=SUM(A1) is text, as are <this> & that.")
    assert written.now == {**written.base, "kpi/commentary": changed}
