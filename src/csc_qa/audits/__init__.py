"""Analysis of the audits: grade tables, and the quality of the audits themselves."""
