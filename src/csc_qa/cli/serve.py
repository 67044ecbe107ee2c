"""`csc-qa serve`: the server add-in, on this machine or for the unit."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from csc_qa.cli.options import PluginOption
from csc_qa.cli.output import print_faults, print_lines
from csc_qa.cli.running import reporting_faults
from csc_qa.excel.server import serve as server

_NONCOMMERCIAL_HELP = (
    "I use xlwings Server under the PolyForm Noncommercial licence, which permits it to government "
    "institutions, charities, schools and private persons. Others need a key: XLWINGS_LICENSE_KEY."
)


def serve(  # noqa: PLR0913, PLR0917 - each is an option of the command
    host: Annotated[str, typer.Option(help="Address to listen at.")] = server.LOOPBACK,
    port: Annotated[int, typer.Option(help="Port to listen at.", min=1, max=65535)] = server.PORT,
    hostname: Annotated[
        str | None,
        typer.Option(metavar="NAME[:PORT]", help="Name under which Excel reaches it; localhost if left out."),
    ] = None,
    certificate: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Certificate (PEM) of that name; one is made if left out."),
    ] = None,
    key: Annotated[Path | None, typer.Option(metavar="FILE", help="Key (PEM) of the certificate.")] = None,
    behind_proxy: Annotated[
        bool,
        typer.Option("--behind-proxy", help="Speak HTTP, to a proxy of yours that speaks HTTPS to users."),
    ] = False,
    noncommercial: Annotated[bool, typer.Option("--noncommercial", help=_NONCOMMERCIAL_HELP)] = False,
    plugin: PluginOption = None,
) -> None:
    """Serve the add-in for Excel on Windows, Mac and the web, until stopped with Ctrl+C."""
    with reporting_faults(as_json=False):
        server.check_installed()
        licence = server.licence_key(noncommercial=noncommercial)
        server.check_hostname(hostname)
        pair = None if behind_proxy else server.certificate_for(hostname, certificate, key)
        server.check_port(host, port)
        name = hostname or f"localhost:{port}"
        loaded = server.load_server(key=licence, hostname=name, plugins=tuple(plugin or ()))
        print_faults(loaded.findings)
        print_lines(*server.how_to_use(name, None if certificate or pair is None else pair[0]))
        server.run_server(loaded, host=host, port=port, certificate=pair)
