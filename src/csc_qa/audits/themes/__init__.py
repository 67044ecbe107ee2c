"""Themes of audits: what their free text is about, how that changes, and what it says that is new."""
