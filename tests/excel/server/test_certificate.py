"""The certificate of this machine: made once, made again before it runs out, of no use to anybody else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509

from csc_qa.excel.server.certificate import LASTS, find_certificate, how_to_trust

NOW = datetime(2023, 1, 26, tzinfo=UTC)


def read(path: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate(path.read_bytes())


def test_made_once(tmp_path: Path) -> None:
    certificate, key = find_certificate(tmp_path / "new", now=NOW)
    before = certificate.read_bytes(), key.read_bytes()
    assert find_certificate(tmp_path / "new", now=NOW + timedelta(days=700)) == (certificate, key)
    assert (certificate.read_bytes(), key.read_bytes()) == before


def test_made_again_before_it_runs_out_and_where_it_is_damaged(tmp_path: Path) -> None:
    certificate, _ = find_certificate(tmp_path, now=NOW)
    first = read(certificate)
    find_certificate(tmp_path, now=NOW + LASTS - timedelta(days=10))
    assert read(certificate).serial_number != first.serial_number
    certificate.write_text("damaged")
    find_certificate(tmp_path, now=NOW)
    assert read(certificate).not_valid_after_utc == NOW + LASTS


def test_it_is_good_for_this_machine_only(tmp_path: Path) -> None:
    found = read(find_certificate(tmp_path, now=NOW)[0])
    names = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["localhost"]
    assert [str(each) for each in names.get_values_for_type(x509.IPAddress)] == ["127.0.0.1"]
    assert found.extensions.get_extension_for_class(x509.BasicConstraints).value.ca is False
    # Browsers refuse what lasts longer.
    assert timedelta(days=825) > LASTS


def test_how_to_trust_names_the_file(tmp_path: Path) -> None:
    assert str(tmp_path / "a.crt") in how_to_trust(tmp_path / "a.crt")
