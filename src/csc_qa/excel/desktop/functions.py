"""The worksheet functions of the registry, where xlwings looks for them when Excel calls one."""

from __future__ import annotations

from csc_qa.excel.collecting import keep_what_is_loaded
from csc_qa.excel.desktop.names import desktop_name
from csc_qa.excel.desktop.session import registry
from csc_qa.excel.desktop.udf import desktop_function

globals().update(
    {
        desktop_name(function): desktop_function(function, registry().catalogue, __name__)
        for function in registry().functions.values()
    }
)
keep_what_is_loaded()
