"""The rules that printed figures must pass, one file each; every module has its `CHECK`."""

from csc_qa.indicators.checks import (
    changes_of_month,
    comparator_totals,
    cumulative_rates,
    denominators,
    kinds_of_figures,
    names_of_indicators,
    own_numbers,
    populations_of_rate,
    populations_of_rates,
    sections_of_figures,
    shares_among_percentages,
    targets_differ,
    targets_written,
)

CHECKS = (
    own_numbers.CHECK,
    denominators.CHECK,
    cumulative_rates.CHECK,
    sections_of_figures.CHECK,
    kinds_of_figures.CHECK,
    populations_of_rate.CHECK,
    populations_of_rates.CHECK,
    comparator_totals.CHECK,
    shares_among_percentages.CHECK,
    targets_differ.CHECK,
    targets_written.CHECK,
    names_of_indicators.CHECK,
    changes_of_month.CHECK,
)
