"""Compute indicators from lists of cases, on pandas or another engine that narwhals knows."""

from csc_qa.indicators.computing.check_rows import check_rows
from csc_qa.indicators.computing.compute import compute_values
from csc_qa.indicators.computing.engines import Engine, on_engine
from csc_qa.indicators.computing.value import ComputedValue

__all__ = ["ComputedValue", "Engine", "check_rows", "compute_values", "on_engine"]
