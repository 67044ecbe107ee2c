"""Disclosure control: the version of a report that may be published.

Counts from 1 to 4 are hidden, and as many further cells that neither sums nor percentages give them away:
every number from 1 to 4 stays possible for each of them. Cells to hide are found by linear programming over
all tables that count the same, in the manner of L. H. Cox, Suppression methodology and statistical disclosure
control, Journal of the American Statistical Association 75 (1980).
"""
