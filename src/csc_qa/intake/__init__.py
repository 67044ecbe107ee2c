"""Audit forms that are taken into a register: what is known of them, and which are new."""
