"""The command line: each command calls one workflow and prints what it returns."""
