"""Do the indicators that plugins declare fit together?"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from csc_qa.core.indicator import Indicator
from csc_qa.hooks.catalogue import Catalogue, build_catalogue
from csc_qa.hooks.conformance import check_catalogue
from csc_qa.hooks.loading import load_plugins

CATALOGUE = build_catalogue(load_plugins())
PLUGINS = Path(__file__).parents[2] / "src" / "csc_qa" / "plugins"


def faults(**changed: str | tuple[str, ...]) -> list[str]:
    cla: Indicator = CATALOGUE.indicators["cla_rate"].model_copy(update=changed)
    catalogue: Catalogue = replace(CATALOGUE, indicators=CATALOGUE.indicators | {"cla_rate": cla})
    return [f"{each.code} {each.message}" for each in check_catalogue(catalogue)]


def test_ours_fit() -> None:
    assert faults() == []


def test_a_name_that_two_indicators_have() -> None:
    assert faults(aliases=("number of referrals",)) == [
        'CSCQA-PLG-006 indicators "cla_rate" and "referrals" are both called "number of referrals"'
    ]


def test_an_indicator_counted_by_one_that_is_not_there() -> None:
    assert faults(numerator_indicator="clas") == [
        'CSCQA-PLG-006 indicator "cla_rate" is counted by "clas", which nobody declares'
    ]


def test_each_indicator_has_a_file_of_its_name() -> None:
    names = {path.stem for path in PLUGINS.glob("kpi_*/*.py")} - {"__init__", "family"}
    assert names == set(CATALOGUE.indicators)
