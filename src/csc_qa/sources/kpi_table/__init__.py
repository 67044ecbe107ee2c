"""Read performance tables as people keep them: csv files, workbooks, months across or down."""

from csc_qa.sources.kpi_table.indicator_names import IndicatorNames
from csc_qa.sources.kpi_table.read import read_kpi_sheets, read_kpi_table
from csc_qa.sources.kpi_table.sheet import KpiSheet
from csc_qa.sources.kpi_table.tidy import limits_table, tidy_table

__all__ = [
    "IndicatorNames",
    "KpiSheet",
    "limits_table",
    "read_kpi_sheets",
    "read_kpi_table",
    "tidy_table",
]
