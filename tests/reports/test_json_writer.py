from __future__ import annotations

import json

from csc_qa.core.report import Report
from csc_qa.reports.json_writer import render_json


def test_figures_come_out_as_they_are(report: Report) -> None:
    text = render_json(report).decode()
    assert json.loads(text) == {
        "totals": {"graded": 241, "share": None},
        "areas": ["Children & Families – First"],
    }
    assert "– First" in text
    assert text.startswith('{\n  "totals"')
