"""A report as a deck of slides with native tables and charts, on the authority's own template."""
