"""Import audit forms into a master workbook: what is planned, before any front end writes it."""
