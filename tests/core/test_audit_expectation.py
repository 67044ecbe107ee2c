from __future__ import annotations

import pytest
from pydantic import ValidationError

from csc_qa.core.audit_expectation import AuditExpectation
from csc_qa.hooks.catalogue import Catalogue
from csc_qa.workflows.declared import load_catalogue


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def test_more_at_least_than_at_most_is_refused() -> None:
    with pytest.raises(ValidationError, match="expects fewer audits at most than at least"):
        AuditExpectation(key="all", name="All", low=600, high=550, year=2023, source="report")


def test_printed_expectations_are_those_of_2023(catalogue: Catalogue) -> None:
    framework = catalogue.framework
    everything, managers = framework.expectations
    assert (everything.low, everything.high, everything.programmes) == (550, 600, ())
    assert (managers.low, managers.high) == (470, 470)
    assert {each.year for each in framework.expectations} == {2023}
    # The same as the standards print.
    printed = [each.value for each in framework.standards if each.unit == "audits"]
    assert printed == [everything.low, everything.high, managers.low]
