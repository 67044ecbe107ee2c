"""The functions of the registry, where xlwings Server looks for them."""

from __future__ import annotations

from csc_qa.excel.server.functions import server_function
from csc_qa.excel.server.session import registry

globals().update(
    {
        name: server_function(function, registry().catalogue, __name__)
        for name, function in registry().functions.items()
    }
)
