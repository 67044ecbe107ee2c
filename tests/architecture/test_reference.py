"""The generated pages say what the code says, and the documented example works."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import make_reference
import pytest

from csc_qa.core.period import Period
from csc_qa.excel.call import call_function
from csc_qa.excel.registry import build_registry
from csc_qa.hooks.catalogue import build_catalogue
from csc_qa.hooks.item_types import hook_item_types
from csc_qa.hooks.loading import load_plugins
from csc_qa.workflows.declared import load_catalogue
from csc_qa.workflows.masters import FileMaster
from csc_qa.workflows.open_master import open_master
from csc_qa.workflows.run_macro import run_macro


@pytest.mark.parametrize("page", list(make_reference.PAGES), ids=lambda path: path.name)
def test_page_is_up_to_date(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == make_reference.PAGES[page](), (
        "run python docs/make_reference.py"
    )


def test_examples_implement_every_hook_without_a_fault() -> None:
    registry = load_plugins(files=make_reference.EXAMPLES)
    catalogue = build_catalogue(registry)
    examples = registry.plugins[-len(make_reference.EXAMPLES) :]
    given = {"year": 2023, "tool": catalogue.audit_tools["edge_of_care"], "row": {"stays_at_home": "Urgent"}}
    for hook in set(hook_item_types()) - {"csc_qa_report_sections"}:
        arguments = {"csc_qa_programme": ["year"], "csc_qa_parse_answer": ["tool", "row"]}.get(hook, [])
        items = registry.collect(hook, **{name: given[name] for name in arguments})
        assert any(plugin in examples for plugin, _ in items), hook
    assert {hook for example in examples for hook in example.hooks} == set(hook_item_types())
    assert catalogue.framework.authority == "Elsewhere Council"
    assert catalogue.findings == []


def test_example_function_and_macro_work(master_path: Path) -> None:
    registry = build_registry(build_catalogue(load_plugins(files=make_reference.EXAMPLES)))
    assert call_function(registry.functions["medal"], [[["Good"]]], registry.catalogue) == [["Silver"]]
    master = FileMaster(master_path, load_catalogue(), date(2023, 1, 26))
    (page,) = run_macro(registry.macros["count_medals"], master).pages
    counts = {str(medal): number for medal, number in page.sections[0].tables[0].rows}
    total = open_master(master_path).grade_table(by="service_area").iloc[-1]
    keys = {"Gold": "outstanding", "Silver": "good", "Bronze": "requires_improvement", "none": "inadequate"}
    assert counts == {medal: total[key] for medal, key in keys.items()}


def test_example_section_counts_its_audits(master_path: Path) -> None:
    period = Period.parse("2022")
    audits = open_master(master_path).audits_in(period)
    registry = load_plugins(files=make_reference.EXAMPLES)
    found = registry.collect("csc_qa_report_sections", kind="annual", audits=audits, period=period)
    sentence = found[0][1].sentences[0]
    assert sentence == "0 audits of the annual report for January to December 2022 are from Edge of Care."
