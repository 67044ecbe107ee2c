"""Write docs/hooks.md, finding-codes.md and functions.md from the code. Run: python docs/make_reference.py"""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

from csc_qa.core.finding_codes import FINDING_CODES
from csc_qa.core.front_end import WorksheetFunction
from csc_qa.excel.registry import PREFIX_DESKTOP, called, example_for, load_registry
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
_FUNCTIONS_HEAD = """# Worksheet functions and buttons

Made from the code by `docs/make_reference.py`; do not edit. On the desktop add-in a function is called
`QA_GRADE`, on the server add-in `QA.GRADE`: the same function. Arguments in square brackets may be left
out. Each takes a cell or a range; a range spills as many answers. Blank cells stay blank. What is wrong
stands in the cell, with a code of [finding-codes.md](finding-codes.md).
"""
_BUTTONS_HEAD = """## Buttons

Each makes or replaces sheets whose names begin with QA, and no others. Without Excel:
`csc-qa macros run NAME WORKBOOK`.

| group | button | what it does | name |
| --- | --- | --- | --- |
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


def functions_page() -> str:
    """Return the page that lists every worksheet function and every ribbon button."""
    registry = load_registry()
    parts = [_FUNCTIONS_HEAD]
    for group, functions in registry.function_groups.items():
        parts.append(f"## {group}\n")
        parts += [_function(function) for function in functions]
    parts.append(_BUTTONS_HEAD)
    rows = [
        f"| {each.group} | {each.label} | {each.summary} | `{each.name}` |"
        for each in registry.macros.values()
    ]
    return "\n".join(parts) + "\n".join(rows) + "\n"


def _function(function: WorksheetFunction) -> str:
    given = ", ".join(f"[{each.name}]" if each.is_optional else each.name for each in function.arguments)
    lines = [f"### {called(function, PREFIX_DESKTOP)}({given})\n", f"{function.summary}\n"]
    lines += [f"- `{each.name}`: {each.description}." for each in function.arguments]
    lines += [""] if function.arguments else []
    return "\n".join([*lines, f"    {example_for(function, PREFIX_DESKTOP)}\n"])


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


PAGES = {
    DOCS / "hooks.md": hooks_page,
    DOCS / "finding-codes.md": codes_page,
    DOCS / "functions.md": functions_page,
}

if __name__ == "__main__":
    for path, make in PAGES.items():
        path.write_text(make(), encoding="utf-8", newline="\n")
        print(f"wrote {path.name}")
