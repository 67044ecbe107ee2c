"""What xlwings Server reads from the environment; set before any of it is imported."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

PROJECT = Path(__file__).resolve().parent / "project"
NAMESPACE = "QA"
# Ours alone: an add-in of another id may be installed beside this one.
MANIFEST_ID = "6f0d2c1e-7b1f-4b0b-9a86-3d5a6a0f9c41"
PLUGINS_VARIABLE = "CSC_QA_SERVER_PLUGINS"


def server_environment(*, licence_key: str, hostname: str, plugins: tuple[Path, ...] = ()) -> dict[str, str]:
    """Return the variables under which the server runs.

    Args:
        licence_key: of xlwings PRO.
        hostname: under which Excel reaches the server, with its port.
        plugins: further one-file plugins.
    """
    return {
        "XLWINGS_LICENSE_KEY": licence_key,
        "XLWINGS_PROJECT_DIR": str(PROJECT),
        "XLWINGS_PROJECT_NAME": "csc_qa",
        "XLWINGS_ENVIRONMENT": "prod",
        "XLWINGS_HOSTNAME": hostname,
        "XLWINGS_APP_PATH": "",
        "XLWINGS_FUNCTIONS_NAMESPACE": NAMESPACE,
        "XLWINGS_MANIFEST_ID_PROD": MANIFEST_ID,
        "XLWINGS_ENABLE_SOCKETIO": "false",
        "XLWINGS_ENABLE_BOOTSTRAP": "false",
        "XLWINGS_ENABLE_HTMX": "false",
        "XLWINGS_ENABLE_ALPINEJS_CSP": "false",
        "XLWINGS_CDN_OFFICEJS": "false",
        "XLWINGS_LOG_LEVEL": "WARNING",
        PLUGINS_VARIABLE: os.pathsep.join(str(path) for path in plugins),
    }


# What the command says, or what the add-in stands on: not for an administrator to set.
_OURS = frozenset(("XLWINGS_PROJECT_DIR", "XLWINGS_HOSTNAME", "XLWINGS_APP_PATH", PLUGINS_VARIABLE))


def apply(variables: Mapping[str, str]) -> None:
    """Set the variables; others that an administrator has set already keep their value."""
    for name, value in variables.items():
        if name in _OURS or not os.environ.get(name):
            os.environ[name] = value


def plugins_named() -> list[Path]:
    """Return the one-file plugins that the server was started with."""
    named = os.environ.get(PLUGINS_VARIABLE, "")
    return [Path(text) for text in named.split(os.pathsep) if text]
