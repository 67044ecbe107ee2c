"""Run `csc-qa serve` for real, in a process of its own."""

from __future__ import annotations

import os
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx

SERVE = (sys.executable, "-m", "csc_qa.cli.app", "serve")
LONGEST_START_SECONDS = 60


def free_port() -> int:
    """Return a port at which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment_in(folder: Path, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of somebody who has no key, and whose data are in this folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XLWINGS_")}
    return {**kept, "XDG_DATA_HOME": str(folder), **(more or {})}


class Running(NamedTuple):
    """A running server: a client that trusts its certificate, and the number of its process."""

    client: httpx.Client
    process: int


@contextmanager
def running_server(
    folder: Path, options: Sequence[str] = (), more: Mapping[str, str] | None = None
) -> Iterator[Running]:
    """Give a running server, and stop it after use."""
    port = free_port()
    command = [*SERVE, "--noncommercial", "--port", str(port), *options]
    with (folder / "serve.log").open("wb") as log:
        process = subprocess.Popen(command, env=environment_in(folder, more), stdout=log, stderr=log)
        try:
            address = f"https://localhost:{port}"
            trusted = _wait(address, folder / "csc-qa" / "certificate" / "localhost.crt", process)
            with httpx.Client(base_url=address, verify=trusted) as client:
                yield Running(client, process.pid)
        finally:
            process.terminate()
            process.wait(timeout=30)


def _wait(address: str, certificate: Path, process: subprocess.Popen[bytes]) -> ssl.SSLContext:
    end = time.monotonic() + LONGEST_START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        if certificate.exists():
            trusted = ssl.create_default_context(cafile=certificate)
            try:
                httpx.get(address, verify=trusted).raise_for_status()
            except httpx.TransportError:
                pass
            else:
                return trusted
        time.sleep(0.1)
    raise AssertionError("the server did not start; see serve.log")
