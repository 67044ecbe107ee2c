"""The framework's deadlines as the settings of a user or a workbook have them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from csc_qa.core.day_off import DayOff
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.framework import DayOfMonth, Framework
from csc_qa.core.own_sheet import SETTINGS_SHEET
from csc_qa.core.spelling import fold
from csc_qa.hooks.catalogue import Catalogue

OVERSIGHT = "oversight"
OVERSIGHT_SETTING = "Oversight due on day"
DAY_OFF_SETTING = "Deadline on a day off"


def with_rules(
    catalogue: Catalogue, *, oversight_day: int | str | None, day_off: str | None, sheet: str | None = None
) -> Catalogue:
    """Return the catalogue with the framework as the settings have it.

    A setting that is not understood is a finding of the catalogue, and the framework's own rule holds.

    Args:
        oversight_day: one of the days that the framework gives for the step; None leaves it.
        day_off: one of the members of `DayOff`; None leaves it.
        sheet: on which the settings stand, for the findings.
    """
    framework, findings = catalogue.framework, list[Finding]()
    if oversight_day is not None:
        framework = _with_oversight(framework, str(oversight_day), sheet, findings)
    if day_off is not None:
        framework = _with_day_off(framework, day_off, sheet, findings)
    if framework is catalogue.framework and not findings:
        return catalogue
    return replace(catalogue, framework=framework, own_findings=[*catalogue.own_findings, *findings])


def with_rules_of_sheet(catalogue: Catalogue, settings: Mapping[str, str]) -> Catalogue:
    """Return the catalogue with the framework as the sheet "QA Settings" has it."""
    return with_rules(
        catalogue,
        oversight_day=settings.get(OVERSIGHT_SETTING),
        day_off=settings.get(DAY_OFF_SETTING),
        sheet=SETTINGS_SHEET,
    )


def oversight_days(framework: Framework) -> tuple[int, ...]:
    """Return the days that the framework gives for oversight, the one in force first."""
    for step in framework.process_steps:
        if step.key == OVERSIGHT and isinstance(step.due, DayOfMonth):
            return (step.due.day, *step.due.other_days)
    return ()


def _with_oversight(framework: Framework, text: str, sheet: str | None, findings: list[Finding]) -> Framework:
    days = oversight_days(framework)
    chosen = next((day for day in days if fold(text) in (str(day), f"{day}th", f"{day} 0")), None)
    if chosen is None:
        known = " or ".join(map(str, days)) or "none"
        message = f"the day of the service lead's oversight is none that the framework gives ({known})"
        findings.append(make_finding("CSCQA-PRG-004", message, sheet=sheet))
        return framework
    steps = []
    for step in framework.process_steps:
        if step.key == OVERSIGHT and isinstance(step.due, DayOfMonth):
            others = tuple(day for day in days if day != chosen)
            due = step.due.model_copy(update={"day": chosen, "other_days": others})
            steps.append(step.model_copy(update={"due": due}))
        else:
            steps.append(step)
    return framework.model_copy(update={"process_steps": tuple(steps)})


def _with_day_off(framework: Framework, text: str, sheet: str | None, findings: list[Finding]) -> Framework:
    rule = next((rule for rule in DayOff if rule.value == fold(text)), None)
    if rule is None:
        findings.append(make_finding("CSCQA-PRG-005", sheet=sheet))
        return framework
    return framework.model_copy(update={"day_off": rule})
