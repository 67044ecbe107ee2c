"""What must be set before any test imports xlwings."""

import os

# The parts of xlwings that the server add-in uses want a key as soon as they are imported. This project is
# free software, tested by those who make it: a noncommercial use.
os.environ.setdefault("XLWINGS_LICENSE_KEY", "noncommercial")
