"""The file itself: its properties, and bytes that say nothing of when it was made."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

from docx.document import Document

from csc_qa.core.report import Report
from csc_qa.reports.docx.styles import LANGUAGE
from csc_qa.reports.stable_zip import without_clock

# Word allows no more in these.
_LONGEST = 255


def set_properties(document: Document, report: Report) -> None:
    """Set title, subject, author and dates: those of the period, as a report knows no clock."""
    properties = document.core_properties
    ended = datetime.combine(report.period.end, time())
    properties.title, properties.subject = report.title[:_LONGEST], report.period.label[:_LONGEST]
    properties.author = properties.last_modified_by = report.unit[:_LONGEST]
    properties.category, properties.keywords, properties.comments = "", "", ""
    properties.created = properties.modified = ended
    properties.revision, properties.language = 1, LANGUAGE


def file_bytes(document: Document) -> bytes:
    """Return the document as a file."""
    buffer = BytesIO()
    document.save(buffer)
    return without_clock(buffer.getvalue())
