"""Judging: intervals, the year's target, forecasts, comparators and the status of an indicator."""
