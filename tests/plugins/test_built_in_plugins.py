from __future__ import annotations

from csc_qa.hooks.catalogue import Catalogue
from csc_qa.hooks.conformance import check_catalogue
from csc_qa.plugins import FIRST


def test_what_the_built_in_plugins_declare_fits_together(catalogue: Catalogue) -> None:
    assert check_catalogue(catalogue) == []


def test_no_built_in_plugin_fails(catalogue: Catalogue) -> None:
    catalogue.programme(2023)
    assert [plugin.name for plugin in catalogue.registry.plugins if plugin.faults] == []
    assert catalogue.findings == []


def test_plugins_named_first_are_there_and_come_first(catalogue: Catalogue) -> None:
    names = [plugin.name for plugin in catalogue.registry.plugins]
    assert tuple(names[: len(FIRST)]) == FIRST


def test_as_much_is_declared_as_the_documents_list(catalogue: Catalogue) -> None:
    assert len(catalogue.service_areas) == 12
    assert len(catalogue.audit_tools) == 11
    assert len(catalogue.indicators) == 36
    assert len(catalogue.targets) == 37
    assert len(catalogue.programme(2023)) == 32 + 25
    assert {"CSCQA-REG-012", "CSCQA-REG-014", "CSCQA-REG-019"} <= set(catalogue.checks)
