"""Sections that several kinds of report share, each made from a master workbook."""
