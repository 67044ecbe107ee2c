"""Hook specifications, the registry that isolates plugins, and the catalogue of what they declare."""
