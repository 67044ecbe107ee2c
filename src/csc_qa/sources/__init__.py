"""Readers of what others export: the answers of audit forms."""

from csc_qa.sources.form_export import FormExport, read_form_export

__all__ = ["FormExport", "read_form_export"]
