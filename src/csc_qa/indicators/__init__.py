"""Indicators: statistical process control, judgement against targets and comparators, commentary."""
