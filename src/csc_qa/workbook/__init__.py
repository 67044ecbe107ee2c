"""The master workbook: find its columns, read its audits, say what is wrong with them."""
