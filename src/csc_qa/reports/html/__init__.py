"""Reports as one page that works offline."""
