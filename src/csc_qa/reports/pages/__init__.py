"""Pages: sheets of ours, laid out for any front end."""
