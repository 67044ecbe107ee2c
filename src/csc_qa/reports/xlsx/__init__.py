"""Reports as Excel workbooks with native tables and charts."""
