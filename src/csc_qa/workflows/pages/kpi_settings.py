"""The settings of indicators on the sheet "QA Settings"."""

from __future__ import annotations

from collections.abc import Mapping

from csc_qa.core.errors import MacroError

KPI_MONTH, SPC_INDICATOR, POPULATION = "KPI month", "SPC indicator", "Children under 18"
# Name of the setting and what it does.
KPI_SETTINGS = (
    (
        KPI_MONTH,
        "The month that the buttons under Indicators judge, such as 2022-12. Empty: the last with figures.",
    ),
    (SPC_INDICATOR, "The indicator that SPC charts draws. Empty: those whose last month is a special cause."),
    (
        POPULATION,
        "How many live in the area, for the rates of Compute from Annex A. Empty: rates have no value.",
    ),
)


def population_setting(settings: Mapping[str, str]) -> int | None:
    """Return the population in the settings; None where it is empty.

    Raises:
        MacroError: it is no whole number from 1 upwards.
    """
    text = settings.get(POPULATION, "").replace(",", "").replace(" ", "")
    if not text:
        return None
    if not text.isdecimal() or not int(text):
        message = f'the setting "{POPULATION}" is not a whole number from 1 upwards'
        raise MacroError.because("CSCQA-MAC-021", message)
    return int(text)
