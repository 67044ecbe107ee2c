"""Moderation: what the panels made of the auditors' grades."""
