"""The kinds of report, one file each with its `KIND`, and the one way to make, protect and write them."""
