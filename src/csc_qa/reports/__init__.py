"""Writers that turn the neutral report of `csc_qa.core.report` into files. See `write.write_report`."""
