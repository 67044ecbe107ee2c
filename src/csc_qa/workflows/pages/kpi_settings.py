"""The settings of indicators on the sheet "QA Settings"."""

from __future__ import annotations

KPI_MONTH, SPC_INDICATOR = "KPI month", "SPC indicator"
# Name of the setting and what it does.
KPI_SETTINGS = (
    (KPI_MONTH, "The month that KPI status judges, such as 2022-12. Empty: the last one with figures."),
    (SPC_INDICATOR, "The indicator that SPC charts draws. Empty: those whose last month is a special cause."),
)
