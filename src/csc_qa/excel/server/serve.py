"""Start the server add-in on this machine, or for the unit."""

from __future__ import annotations

import importlib.util
import os
import socket
from pathlib import Path

from platformdirs import user_data_path

from csc_qa.core.errors import ExcelSetupError
from csc_qa.excel.server.environment import apply, server_environment

LOOPBACK = "127.0.0.1"
PORT = 8443
_NONCOMMERCIAL = "noncommercial"


def licence_key(*, noncommercial: bool) -> str:
    """Return the key for xlwings PRO: the user's own, or the one for noncommercial use if they say so.

    Raises:
        ExcelSetupError: there is no key, and the user has not said that theirs is a noncommercial use.
    """
    key = os.environ.get("XLWINGS_LICENSE_KEY", "")
    if key or noncommercial:
        return key or _NONCOMMERCIAL
    raise ExcelSetupError.because("CSCQA-XLI-004")


def check_installed() -> None:
    """Check that the extra `server` is there.

    Raises:
        ExcelSetupError: it is not.
    """
    if any(importlib.util.find_spec(name) is None for name in ("xlwings_server", "uvicorn")):
        raise ExcelSetupError.because("CSCQA-XLI-003")


def check_port(host: str, port: int) -> None:
    """Check that nobody else listens at the port.

    Raises:
        ExcelSetupError: somebody does, or the host is not of this machine.
    """
    with socket.socket() as probe:
        try:
            probe.bind((host, port))
        except OSError as error:
            message = f"the server cannot listen at {host}:{port} ({error.strerror})"
            raise ExcelSetupError.because("CSCQA-XLI-005", message) from error


def certificate_folder() -> Path:
    """Return where the certificate of this machine is kept."""
    return user_data_path("csc-qa") / "certificate"


def run_server(
    *,
    key: str,
    host: str,
    port: int,
    hostname: str,
    certificate: tuple[Path, Path],
    plugins: tuple[Path, ...],
) -> None:
    """Run the server until it is stopped.

    Args:
        key: of xlwings PRO.
        hostname: under which Excel reaches it, with the port.
        certificate: certificate and key.
    """
    apply(server_environment(licence_key=key, hostname=hostname, plugins=plugins))
    import uvicorn  # noqa: PLC0415 - of the extra `server`

    uvicorn.run(
        "csc_qa.excel.server.app:main_app",
        host=host,
        port=port,
        ssl_certfile=str(certificate[0]),
        ssl_keyfile=str(certificate[1]),
        log_level="warning",
        server_header=False,
    )
