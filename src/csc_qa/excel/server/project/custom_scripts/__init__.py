"""The macros of the registry, where xlwings Server looks for them."""

from __future__ import annotations

from csc_qa.excel.server.scripts import server_script
from csc_qa.excel.server.session import registry

globals().update(
    {name: server_script(macro, registry().catalogue, __name__) for name, macro in registry().macros.items()}
)
