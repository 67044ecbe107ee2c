"""Readers of what others export: the answers of audit forms."""

from csc_qa.sources.form_export import FormExport, read_form_export, read_form_grid
from csc_qa.sources.looks_like_export import looks_like_form_export
from csc_qa.sources.shown_number import show_number

__all__ = ["FormExport", "looks_like_form_export", "read_form_export", "read_form_grid", "show_number"]
