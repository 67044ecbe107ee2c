"""The programme of the year: working days, and later calendar, allocation and deadlines."""
