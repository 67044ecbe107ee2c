"""The sheets that macros make: one workflow each, from the workbook to a `Page`."""
