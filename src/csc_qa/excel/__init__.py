"""Excel: worksheet functions, ribbon macros, the desktop add-in and the server add-in."""
