"""An invented sample that adds up to the published figures of 2022: audits, and a workbook kept by hand."""

from csc_qa.sample.audits import sample_audits
from csc_qa.sample.master_workbook import write_master

__all__ = ["sample_audits", "write_master"]
