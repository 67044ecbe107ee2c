"""LoadedPlugin: what the registry knows about one plugin."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass
class LoadedPlugin:
    """A plugin that was found, whether it works or not.

    Attributes:
        name: module name, entry point name or file name.
        version: of its distribution or its `__version__`; empty where it has none.
        module: what is registered; None where it could not be loaded.
        is_builtin: it comes with csc_qa.
        hooks: names of the hooks it implements.
        faults: what went wrong, in a few words each.
    """

    name: str
    version: str = ""
    module: Any = None
    is_builtin: bool = False
    hooks: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def status(self) -> str:
        """`ok`, or `failed: …` with the first fault."""
        return f"failed: {self.faults[0]}" if self.faults else "ok"
