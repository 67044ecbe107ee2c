"""The VBA behind the worksheet functions: a wrapper for each, and what the function wizard says.

The wrappers are those that xlwings itself would import into a workbook, so that nobody has to; a test
holds them against its generator. One thing differs: they hand over the add-in, not the workbook in front,
because xlwings would look there for code to run.
"""

from __future__ import annotations

from collections.abc import Iterable

from csc_qa.core.front_end import WorksheetFunction
from csc_qa.excel.desktop.names import CATEGORY, FUNCTIONS_MODULE, desktop_name
from csc_qa.excel.desktop.vba_text import continued, vba_string

WRAPPERS, DESCRIPTIONS = "QaFunctions", "QaDescriptions"
_WRAPPERS_HEAD = f"""Attribute VB_Name = "{WRAPPERS}"
' Made by csc-qa excel build from the registry of worksheet functions; do not edit.
#Const App = "Microsoft Excel"
"""
_DESCRIPTIONS_HEAD = f"""Attribute VB_Name = "{DESCRIPTIONS}"
Option Explicit
' Made by csc-qa excel build from the registry of worksheet functions; do not edit.

Public Sub DescribeFunctions()
    Dim Here As String
    Here = "'" & ThisWorkbook.Name & "'!"
    ' Where Excel refuses, the functions work all the same, without descriptions in the wizard.
    On Error Resume Next
"""


def wrappers_module(functions: Iterable[WorksheetFunction]) -> str:
    """Return the source of the VBA module with a function for each worksheet function."""
    return _WRAPPERS_HEAD + "\n".join(_wrapper(function) for function in functions)


def descriptions_module(functions: Iterable[WorksheetFunction]) -> str:
    """Return the source of the VBA module that tells Excel what each function is for."""
    return _DESCRIPTIONS_HEAD + "\n".join(map(_description, functions)) + "\nEnd Sub\n"


def _wrapper(function: WorksheetFunction) -> str:
    name = desktop_name(function)
    parameters = ", ".join(
        f"Optional {each.name}" if each.is_optional else each.name for each in function.arguments
    )
    given = f"Array({', '.join(each.name for each in function.arguments)})"
    call = f'XLPy.CallUDF("{FUNCTIONS_MODULE}", "{name}", {given}'
    return f"""Function {name}({parameters})
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        {name} = {call}, ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        {name} = {call})
        Exit Function
    #End If
failed:
    {name} = Err.Description
End Function
"""


def _description(function: WorksheetFunction) -> str:
    parts = [
        f"Macro:=Here & {vba_string(desktop_name(function))}",
        f"Description:={vba_string(function.summary)}",
        f"Category:={vba_string(CATEGORY)}",
    ]
    if function.arguments:
        texts = [vba_string(each.description) for each in function.arguments]
        parts.append(continued("ArgumentDescriptions:=Array(", texts, ")"))
    return "    " + continued("Application.MacroOptions", parts, "")
