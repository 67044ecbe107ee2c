"""Stand-ins for pywin32, so that the real `xlwings.udfs` and `xlwings._xlwindows` run where no Windows is.

Import this in a process of its own: it tells xlwings, while it is imported, that it is on Windows.
"""

from __future__ import annotations

import asyncio  # noqa: F401 - what looks at sys.platform is imported before it says win32
import ctypes
import datetime as dt
import platform  # noqa: F401
import sys
import types
from typing import Any

import numpy as np  # noqa: F401
import pandas as pd  # noqa: F401

MISSING = -2147352572
ERRORS = {"#N/A": -2146826246, "#VALUE!": -2146826273, "#REF!": -2146826265, "#DIV/0!": -2146826281}
RANGE_CLSID = "{00020846-0000-0000-C000-000000000046}"
NAMES = (
    *("pythoncom", "pywintypes", "winerror", "comtypes", "win32timezone"),
    *("win32com", "win32com.client", "win32com.client.gencache", "win32com.client.dynamic"),
    *("win32com.server", "win32com.server.util", "win32com.server.dispatcher", "win32com.server.policy"),
    *("win32com.server.register", "win32com.universal"),
    *("win32api", "win32con", "win32gui", "win32process", "win32event"),
)


class ComError(Exception):
    """What pywin32 raises."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.hresult, self.excepinfo = 0, None


class PyTime(dt.datetime):
    """A date as pywin32 hands it over: with a time zone."""

    @classmethod
    def of(cls, moment: dt.datetime) -> PyTime:
        return cls(moment.year, moment.month, moment.day, moment.hour, tzinfo=dt.UTC)


class ComObject:
    """An object of Excel's, a bag of attributes."""

    def __init__(self, **attributes: Any) -> None:
        self.__dict__.update(attributes)


class ComRange(ComObject):
    """A range as Excel passes it to a function: a value, or a tuple of rows."""

    CLSID = RANGE_CLSID

    def __init__(self, value: Any) -> None:
        rows = len(value) if isinstance(value, tuple) else 1
        columns = len(value[0]) if isinstance(value, tuple) else 1
        info = ComObject(GetTypeAttr=lambda: ComObject(iid=RANGE_CLSID))
        super().__init__(
            Value=value,
            Value2=value,
            Worksheet=_worksheet(),
            CLSID=RANGE_CLSID,
            _oleobj_=ComObject(GetTypeInfo=lambda: info),
            Count=rows * columns,
            Rows=ComObject(Count=rows),
            Columns=ComObject(Count=columns),
            Row=1,
            Column=1,
            Areas=ComObject(Count=1),
        )

    def GetAddress(self, *_arguments: Any) -> str:  # noqa: N802 - Excel's name
        return "$A$1"


def _worksheet() -> ComObject:
    app = ComObject(Hwnd=1, Version="16.0")
    book = ComObject(Name="Book1.xlsx", FullName="C:\\Book1.xlsx", Application=app, Parent=app)
    return ComObject(Name="Sheet1", Parent=book, Application=app)


class _Anything:
    def __getattr__(self, name: str) -> Any:
        return _Anything()

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return 0


def import_xlwings() -> Any:
    """Import xlwings as it is imported on Windows: `xw.func` makes UDFs, the engine is Excel's."""
    sys.modules.update(_stand_ins())
    stand_in: Any = ctypes
    for name in ("windll", "oledll"):
        setattr(stand_in, name, _Anything())
    stand_in.WINFUNCTYPE, stand_in.WinError = ctypes.CFUNCTYPE, OSError
    real_platform, real_dll = sys.platform, ctypes.PyDLL
    unknown = types.SimpleNamespace(PyCom_PyObjectFromIUnknown=types.SimpleNamespace(restype=None))
    stand_in.PyDLL = lambda *_arguments, **_named: unknown
    sys.platform = "win32"
    try:
        import xlwings  # noqa: PLC0415
    finally:
        sys.platform, stand_in.PyDLL = real_platform, real_dll
    return xlwings


def _stand_ins() -> dict[str, Any]:
    made: dict[str, Any] = {name: types.ModuleType(name) for name in NAMES}
    pythoncom, client = made["pythoncom"], made["win32com.client"]
    pythoncom.__file__ = "pythoncom.dll"
    pythoncom.CoInitialize = lambda *_arguments: None
    pythoncom.com_error = pythoncom.ole_error = made["pywintypes"].com_error = ComError
    pythoncom.IID_IDispatch, pythoncom.Missing, pythoncom.Empty = object(), object(), object()
    pythoncom.DISPATCH_METHOD, pythoncom.DISPATCH_PROPERTYGET = 1, 2
    pythoncom.TypeIIDs = {pythoncom.IID_IDispatch: type("PyIDispatch", (), {})}
    made["pywintypes"].TimeType = made["pywintypes"].datetime = PyTime
    made["pywintypes"].IID = made["pywintypes"].Time = lambda value: value
    made["pywintypes"].error = ComError
    client.Dispatch = lambda given, **_named: given
    client.CDispatch = made["win32com.client.dynamic"].CDispatch = ComObject
    client.DispatchEx = lambda *_arguments: None
    client.CoClassBaseClass = type("CoClassBaseClass", (), {})
    client.DispatchBaseClass = type("DispatchBaseClass", (), {})
    client.dynamic, client.gencache = made["win32com.client.dynamic"], made["win32com.client.gencache"]
    client.gencache.EnsureModule = lambda *_arguments, **_named: None
    client.gencache.EnsureDispatch = lambda given: given
    made["win32timezone"].TimeZoneInfo = type("Zone", (), {"utc": staticmethod(lambda: dt.UTC)})
    made["winerror"].S_OK = 0
    made["win32process"].GetWindowThreadProcessId = lambda _window: (1, 4711)
    made["win32gui"].FindWindowEx = made["win32gui"].GetForegroundWindow = lambda *_arguments: 0
    made["win32gui"].SetForegroundWindow = lambda _window: None
    made["win32com.server.util"].unwrap = _unwrap
    made["win32com"].client, made["win32com"].server = client, made["win32com.server"]
    made["win32com.server"].util = made["win32com.server.util"]
    made["win32com"].universal = made["win32com.universal"]
    return made


def _unwrap(_value: Any) -> Any:
    raise ComError(-1)
