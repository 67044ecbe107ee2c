"""The desktop add-in: xlwings on Windows and macOS, in an .xlam built from sources."""
