"""Indicators: values, targets, comparators, checks of printed figures."""
