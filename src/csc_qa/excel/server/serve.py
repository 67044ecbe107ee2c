"""Start the server add-in on this machine, or for the unit."""

from __future__ import annotations

import importlib.util
import os
import re
import socket
from pathlib import Path
from typing import Any, NamedTuple

from platformdirs import user_data_path

from csc_qa.core.errors import ExcelSetupError
from csc_qa.core.finding import Finding
from csc_qa.excel.server.environment import apply, server_environment
from csc_qa.excel.server.log import log_with_times
from csc_qa.excel.server.xlwings_settings import check_settings

LOOPBACK = "127.0.0.1"
PORT = 8443
_NONCOMMERCIAL = "noncommercial"
_HOSTNAME = re.compile(r"(\[[\da-f:.]+\]|[a-z\d_]([a-z\d_.-]*[a-z\d_])?)(:(?P<port>\d{1,5}))?", re.IGNORECASE)
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


def check_hostname(hostname: str | None) -> None:
    """Check that the server's name is one, such as `qa.council.gov.uk` or `localhost:8443`.

    Raises:
        ExcelSetupError: it is not, or its port is none.
    """
    if hostname is None:
        return
    found = _HOSTNAME.fullmatch(hostname)
    if not found or (found["port"] and not 0 < int(found["port"]) < 65_536):
        raise ExcelSetupError.because("CSCQA-XLI-008", f'"{hostname}" is no name of a server')


def certificate_for(hostname: str | None, certificate: Path | None, key: Path | None) -> tuple[Path, Path]:
    """Return the certificate and key that were named, checked, or else those of this machine.

    Raises:
        ExcelSetupError: they cannot be used, or the server has another name and they were not named.
    """
    if certificate is None and key is None:
        return own_certificate(hostname)
    # cryptography belongs to the extra.
    from csc_qa.excel.server.given_certificate import check_certificate  # noqa: PLC0415

    return check_certificate(certificate, key)


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


class LoadedServer(NamedTuple):
    """A server that is ready to run.

    Attributes:
        findings: what is wrong with its plugins, and stops nothing.
    """

    app: Any
    findings: list[Finding]


def load_server(*, key: str, hostname: str, plugins: tuple[Path, ...]) -> LoadedServer:
    """Load the server and its plugins.

    Args:
        key: of xlwings PRO.
        hostname: under which Excel reaches it, with the port.

    Raises:
        ExcelSetupError: xlwings does not accept the key, or a variable is misspelt or has no good value.
    """
    apply(server_environment(licence_key=key, hostname=hostname, plugins=plugins))
    import xlwings  # noqa: PLC0415 - after its settings

    try:
        check_settings()
        log_with_times()
        from csc_qa.excel.server.app import main_app  # noqa: PLC0415
        from csc_qa.excel.server.session import plugin_findings  # noqa: PLC0415
    except xlwings.LicenseError as error:
        message = "xlwings does not accept the key in XLWINGS_LICENSE_KEY"
        raise ExcelSetupError.because("CSCQA-XLI-004", message) from error
    return LoadedServer(main_app, plugin_findings())


def run_server(server: LoadedServer, *, host: str, port: int, certificate: tuple[Path, Path] | None) -> None:
    """Run the server until it is stopped.

    Args:
        certificate: certificate and key; without them it speaks HTTP, to a proxy in front of it.
    """
    import uvicorn  # noqa: PLC0415 - of the extra `server`

    uvicorn.run(
        server.app,
        host=host,
        port=port,
        ssl_certfile=certificate and str(certificate[0]),
        ssl_keyfile=certificate and str(certificate[1]),
        log_config=None,  # it goes with all others, to the log with times
        log_level="warning",
        server_header=False,
        # Excel keeps connections open; Ctrl+C shall not wait for them.
        timeout_graceful_shutdown=3,
    )
