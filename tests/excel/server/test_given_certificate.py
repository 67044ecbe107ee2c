"""A certificate that an administrator brings is checked before the server starts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from csc_qa.core.errors import ExcelSetupError
from csc_qa.excel.server.certificate import LASTS, find_certificate
from csc_qa.excel.server.given_certificate import check_certificate


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    return find_certificate(tmp_path / "mine")


def refused(certificate: Path | None, key: Path | None) -> str:
    with pytest.raises(ExcelSetupError) as caught:
        check_certificate(certificate, key)
    [finding] = caught.value.findings
    assert finding.code == "CSCQA-XLI-006"
    return finding.message


def test_good_ones_are_returned(pair: tuple[Path, Path]) -> None:
    assert check_certificate(*pair) == pair


def test_certificate_in_binary_form(pair: tuple[Path, Path], tmp_path: Path) -> None:
    binary = tmp_path / "server.der"
    binary.write_bytes(bytes([0x30, 0x82, 0, 1, 255]))
    assert refused(binary, pair[1]) == 'file "server.der" is no certificate in PEM form'
    assert refused(pair[0], binary) == 'file "server.der" is no key in PEM form'


def test_files_that_were_swapped(pair: tuple[Path, Path]) -> None:
    assert refused(pair[1], pair[0]) == 'file "localhost.key" is no certificate in PEM form'


def test_key_of_another_certificate(pair: tuple[Path, Path], tmp_path: Path) -> None:
    _, other = find_certificate(tmp_path / "other")
    assert "is not that of the certificate" in refused(pair[0], other)


def test_key_that_is_encrypted(pair: tuple[Path, Path], tmp_path: Path) -> None:
    secret = load_pem_private_key(pair[1].read_bytes(), password=None)
    locked = tmp_path / "locked.key"
    locked.write_bytes(
        secret.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"word"))
    )
    assert refused(pair[0], locked) == 'the key in "locked.key" is encrypted'


def test_certificate_that_has_run_out(tmp_path: Path) -> None:
    long_ago = datetime.now(UTC) - LASTS - timedelta(days=1)
    assert "ran out on" in refused(*find_certificate(tmp_path / "old", now=long_ago))


def test_files_that_are_not_there(pair: tuple[Path, Path], tmp_path: Path) -> None:
    assert "there is no file" in refused(tmp_path / "gone.pem", pair[1])
    assert "cannot be read" in refused(tmp_path, pair[1])
    assert refused(pair[0], None) == "--certificate and --key go together"
