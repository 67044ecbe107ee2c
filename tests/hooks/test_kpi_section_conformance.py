"""Do the sections of the performance report fit together with what else is declared?"""

from __future__ import annotations

from dataclasses import replace

from csc_qa.core.kpi_section import KpiSection
from csc_qa.hooks.catalogue import build_catalogue
from csc_qa.hooks.conformance import check_catalogue
from csc_qa.hooks.loading import load_plugins

CATALOGUE = build_catalogue(load_plugins())


def faults(*sections: KpiSection) -> list[str]:
    framework = CATALOGUE.framework.model_copy(update={"kpi_sections": sections})
    return [each.message for each in check_catalogue(replace(CATALOGUE, framework=framework))]


def test_every_indicator_of_ours_names_a_section_that_is_declared() -> None:
    sections = CATALOGUE.framework.kpi_sections
    named = {name for indicator in CATALOGUE.indicators.values() for name in indicator.sections}
    assert named
    assert [name for name in named if not any(section.is_called(name) for section in sections)] == []
    assert faults(*sections) == []


def test_an_indicator_that_nobody_declares() -> None:
    assert faults(KpiSection(key="a", title="A", indicators=("cla", "clas"))) == [
        'KPI section "a" names the indicator "clas", which nobody declares'
    ]


def test_a_name_that_two_sections_have() -> None:
    assert faults(KpiSection(key="a", title="A"), KpiSection(key="b", title="B", aliases=("a",))) == [
        'KPI sections "a" and "b" are both called "a"'
    ]
