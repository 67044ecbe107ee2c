"""Open the add-in in LibreOffice and compile VBA modules there; runs in the Python that has `uno`.

Arguments: soffice, the add-in, a folder of modules (*.bas), a folder for LibreOffice's profile, a port.
Prints {"sheets": […], "modules": {name: whether it compiles}}.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]

FILTER = "Calc MS Excel 2007 VBA XML"
PROBE = "\nFunction zz_probe()\n zz_probe = 1\nEnd Function\n"
HEAD = "Rem Attribute VBA_ModuleType=VBAModule\nOption VBASupport 1\n"


def main() -> None:
    soffice, addin, modules, profile, port = sys.argv[1:]
    accept = f"--accept=socket,host=127.0.0.1,port={port};urp;"
    environment = f"-env:UserInstallation={Path(profile).resolve().as_uri()}"
    command = [soffice, environment, "--headless", "--norestore", "--nologo", accept]
    quiet = subprocess.DEVNULL
    office = subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        desktop = connect(port)
        answer = {
            "sheets": sheets_of(desktop, Path(addin)),
            "modules": {path.stem: compiles(desktop, path) for path in sorted(Path(modules).glob("*.bas"))},
        }
        json.dump(answer, sys.stdout)
    finally:
        # soffice is a script; the office itself is its child.
        os.killpg(office.pid, signal.SIGKILL)
        office.wait()


def connect(port: str) -> Any:
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    address = f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext"
    for _ in range(120):
        try:
            found = resolver.resolve(address)
            break
        except Exception:  # it is not up yet
            time.sleep(0.5)
    else:
        raise SystemExit("LibreOffice did not start")
    return found.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", found)


def prop(name: str, value: Any) -> Any:
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def sheets_of(desktop: Any, addin: Path) -> list[str]:
    properties = (prop("Hidden", True), prop("FilterName", FILTER))
    document = desktop.loadComponentFromURL(addin.resolve().as_uri(), "_blank", 0, properties)
    names = list(document.Sheets.ElementNames)
    document.close(True)
    return names


def compiles(desktop: Any, module: Path) -> bool:
    """Say whether a function added at the end of the module can be called: it is compiled as a whole."""
    properties = (prop("Hidden", True), prop("MacroExecutionMode", 4))
    document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, properties)
    libraries = document.BasicLibraries
    if not libraries.hasByName("Standard"):
        libraries.createLibrary("Standard")
    source = re.sub(r"(?m)^Attribute .*\n", "", module.read_text(encoding="cp1252"))
    libraries.getByName("Standard").insertByName("Probed", HEAD + source + PROBE)
    address = "vnd.sun.star.script:Standard.Probed.zz_probe?language=Basic&location=document"
    try:
        return bool(document.getScriptProvider().getScript(address).invoke((), (), ())[0] == 1)
    except Exception:  # whatever Basic says of a module that it does not understand
        return False
    finally:
        document.close(True)


if __name__ == "__main__":
    main()
