"""The time of `import csc_qa` against `import pandas`. Aim: a tenth.

Run: python benchmarks/import_time.py
"""

from __future__ import annotations

from side_by_side import Program, compare

if __name__ == "__main__":
    compare(Program("import pandas", "import pandas"), Program("import csc_qa", "import csc_qa"))
