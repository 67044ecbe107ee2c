"""Write docs/hooks.md and docs/finding-codes.md from the code. Run: python docs/make_reference.py"""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

from csc_qa.core.finding_codes import FINDING_CODES
from csc_qa.hooks import specs
from csc_qa.hooks.item_types import hook_item_types

DOCS = Path(__file__).resolve().parent
EXAMPLES = sorted((DOCS / "examples").glob("*.py"))

_HOOKS_HEAD = """# Hooks

Made from the code by `docs/make_reference.py`; do not edit. The examples are those of
[examples/edge_of_care.py](examples/edge_of_care.py) and
[examples/elsewhere_framework.py](examples/elsewhere_framework.py), which the tests load.

A plugin implements any of these functions with `@hookimpl`, names only the arguments it needs, and
returns a list.
"""
_CODES_HEAD = """# Finding codes

Made from the code by `docs/make_reference.py`; do not edit. Codes are never reused.

| code | severity | what it is | what to do next |
| --- | --- | --- | --- |
"""


def hooks_page() -> str:
    """Return the page that documents every hook: signature, what it returns, example."""
    examples = _examples()
    parts = [_HOOKS_HEAD]
    for name, types in hook_item_types().items():
        hook = getattr(specs, name)
        items = " or ".join(f"`{item.__name__}`" for item in types)
        signature = f"{name}({', '.join(inspect.signature(hook).parameters)})"
        parts.append(
            f"## {signature}\n\n{inspect.getdoc(hook)}\n\nItems: {items}.\n\n{_code(examples[name])}\n"
        )
    return "\n".join(parts)


def codes_page() -> str:
    """Return the page that lists every finding code."""
    rows = [
        f"| {code} | {each.severity} | {each.summary} | {each.hint} |" for code, each in FINDING_CODES.items()
    ]
    return _CODES_HEAD + "\n".join(rows) + "\n"


def _examples() -> dict[str, str]:
    found: dict[str, str] = {}
    for example in EXAMPLES:
        text = example.read_text(encoding="utf-8")
        functions = [node for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)]
        found |= {node.name: f"@hookimpl\n{ast.get_source_segment(text, node)}" for node in functions}
    return found


def _code(text: str) -> str:
    return f"```python\n{text}\n```"


PAGES = {DOCS / "hooks.md": hooks_page, DOCS / "finding-codes.md": codes_page}

if __name__ == "__main__":
    for path, make in PAGES.items():
        path.write_text(make(), encoding="utf-8", newline="\n")
        print(f"wrote {path.name}")
