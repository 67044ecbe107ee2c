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
_OWN_NAMES = {"localhost", LOOPBACK}
_SIDELOAD = (
    "Windows: put it in a shared folder, name the folder under File > Options > Trust Center > Trust Center",
    "         Settings > Trusted Add-in Catalogs, tick Show in Menu, restart Excel, Add-ins > Shared Folder.",
    "macOS:   put it in ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef and restart Excel.",
    "Web:     Add-ins > More Settings > Upload My Add-in.",
)


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
    if any(importlib.util.find_spec(name) is None for name in ("xlwings_server", "uvicorn", "cryptography")):
        raise ExcelSetupError.because("CSCQA-XLI-003")


def check_port(host: str, port: int) -> None:
    """Check that nobody else listens at the port.

    Raises:
        ExcelSetupError: somebody does, or the host is not of this machine.
    """
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        message = f"there is no address {host} on this machine"
        raise ExcelSetupError.because("CSCQA-XLI-005", message) from error
    with socket.socket(family) as probe:
        if os.name != "nt":
            # As uvicorn does: a port whose last owner has just gone is free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            message = f"the server cannot listen at {host}:{port} ({error.strerror})"
            raise ExcelSetupError.because("CSCQA-XLI-005", message) from error


def own_certificate(hostname: str | None) -> tuple[Path, Path]:
    """Return certificate and key of this machine, made on first use.

    Raises:
        ExcelSetupError: the server has another name, for which its owner must bring a certificate.
    """
    if hostname is not None and hostname.partition(":")[0] not in _OWN_NAMES:
        message = f"a server named {hostname} needs a certificate of your organisation"
        raise ExcelSetupError.because("CSCQA-XLI-006", message)
    # cryptography belongs to the extra.
    from csc_qa.excel.server.certificate import find_certificate  # noqa: PLC0415

    return find_certificate(user_data_path("csc-qa") / "certificate")


def how_to_use(hostname: str, own_certificate: Path | None) -> list[str]:
    """Return what a person reads when the server starts.

    Args:
        own_certificate: where it was made here and must be trusted first.
    """
    lines = [f"The add-in is at https://{hostname}/manifest.xml. Give that file to Excel once:"]
    lines += [f"  {line}" for line in _SIDELOAD]
    if own_certificate:
        from csc_qa.excel.server.certificate import how_to_trust  # noqa: PLC0415

        lines += ["", *how_to_trust(own_certificate).splitlines()]
    return [*lines, "", "Stop with Ctrl+C. More: docs/excel-it.md."]


def run_server(
    *,
    key: str,
    host: str,
    port: int,
    hostname: str,
    certificate: tuple[Path, Path] | None,
    plugins: tuple[Path, ...],
) -> None:
    """Run the server until it is stopped.

    Args:
        key: of xlwings PRO.
        hostname: under which Excel reaches it, with the port.
        certificate: certificate and key; without them it speaks HTTP, to a proxy in front of it.

    Raises:
        ExcelSetupError: xlwings does not accept the key.
    """
    apply(server_environment(licence_key=key, hostname=hostname, plugins=plugins))
    import uvicorn  # noqa: PLC0415 - of the extra `server`
    import xlwings  # noqa: PLC0415 - after its settings

    try:
        from csc_qa.excel.server.app import main_app  # noqa: PLC0415
    except xlwings.LicenseError as error:
        message = "xlwings does not accept the key in XLWINGS_LICENSE_KEY"
        raise ExcelSetupError.because("CSCQA-XLI-004", message) from error
    uvicorn.run(
        main_app,
        host=host,
        port=port,
        ssl_certfile=certificate and str(certificate[0]),
        ssl_keyfile=certificate and str(certificate[1]),
        log_level="warning",
        server_header=False,
        # Excel keeps connections open; Ctrl+C shall not wait for them.
        timeout_graceful_shutdown=3,
    )
