"""What Excel's settings on Windows allow: macros, and add-ins that it has put out of use."""

from __future__ import annotations

from collections.abc import Iterator

from csc_qa.excel.desktop.machine import ReadRegistry
from csc_qa.excel.desktop.names import ADDIN_FILE

# Excel 2016 and newer, Microsoft 365 among them.
_EXCEL = r"Software\Microsoft\Office\16.0\Excel"
_POLICIES = r"Software\Policies\Microsoft\Office\16.0\Excel"
_CLICK_TO_RUN = r"HKLM\SOFTWARE\Microsoft\Office\ClickToRun\Configuration"
_OUTLOOK = r"HKLM\SOFTWARE\Microsoft\Office\16.0\Outlook"
_BITS = {"x86": 32, "x64": 64}
_NO_MACROS, _SIGNED_ONLY = 4, 3

Fault = tuple[str, str]


def excel_bits(read: ReadRegistry) -> int | None:
    """Return 32 or 64, None where the registry does not say."""
    found = read(_CLICK_TO_RUN, "Platform") or read(_OUTLOOK, "Bitness")
    return _BITS.get(str(found))


def check_macros_allowed(read: ReadRegistry) -> Iterator[Fault]:
    """Give what keeps Excel from running the add-in's VBA, each with what to do."""
    hint = (
        "Ask your IT to let the add-in run: as a trusted location (the start-up folder is one), or signed. "
        "docs/excel-it.md tells them how; the server add-in needs no macros."
    )
    policy = read(rf"HKCU\{_POLICIES}\Security", "VBAWarnings")
    own = read(rf"HKCU\{_EXCEL}\Security", "VBAWarnings")
    locations = read(rf"HKCU\{_POLICIES}\Security\Trusted Locations", "AllLocationsDisabled")
    if locations == 1 and (policy or own) in (_NO_MACROS, _SIGNED_ONLY):
        yield "a policy switches trusted locations off, and macros that are not signed", hint
    if (
        read(rf"HKCU\{_POLICIES}", "DisableAllAddins") == 1
        or read(rf"HKCU\{_EXCEL}", "DisableAllAddins") == 1
    ):
        yield "Excel's settings disable all add-ins", hint
    if read(r"HKCU\Software\Policies\Microsoft\Office\16.0\Common", "VBAOff") == 1:
        yield "a policy switches VBA off in all of Office", hint


def check_not_disabled(read: ReadRegistry) -> Iterator[Fault]:
    """Give a fault where Excel has disabled the add-in after a crash."""
    items = read(rf"HKCU\{_EXCEL}\Resiliency\DisabledItems", "*")
    if any(ADDIN_FILE.encode("utf-16-le") in bytes(value).lower() for value in items or ()):
        hint = "File > Options > Add-ins > Manage: Disabled Items > Go; choose csc_qa, Enable."
        yield "Excel put the add-in out of use after a crash", hint
