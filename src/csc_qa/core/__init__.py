"""Typed, frozen objects of the field, and the errors. Knows nothing of files or of Excel."""
