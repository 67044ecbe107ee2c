"""Escalation: who must know of a poor audit or a concern, by when, and what is still to be done."""
