"""Intervals of percentages and rates, for front ends."""

from csc_qa.indicators.judging.intervals import PER, byar_interval, wilson_interval

__all__ = ["PER", "byar_interval", "wilson_interval"]
