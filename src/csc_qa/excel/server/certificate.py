"""A certificate for this machine: Excel loads add-ins over HTTPS only, from its own loopback too."""

from __future__ import annotations

import ipaddress
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

# Browsers refuse certificates that last longer than 825 days.
LASTS = timedelta(days=800)
RENEW_BEFORE = timedelta(days=30)


def find_certificate(folder: Path, *, now: datetime | None = None) -> tuple[Path, Path]:
    """Return certificate and key of this machine, made on first use and again before they run out.

    Args:
        folder: of the user, where they are kept; the key can be read by the user only.
        now: for tests.
    """
    certificate, key = folder / "localhost.crt", folder / "localhost.key"
    moment = now or datetime.now(UTC)
    if not (certificate.exists() and key.exists() and _lasts(certificate, moment)):
        folder.mkdir(parents=True, exist_ok=True)
        _make(certificate, key, moment)
    return certificate, key


def how_to_trust(certificate: Path) -> str:
    """Return what a person does so that Excel on this machine accepts the certificate."""
    return "\n".join(
        (
            "Excel loads the add-in only if this machine trusts the certificate. Once:",
            f'  Windows: certutil -user -addstore Root "{certificate}"',
            "  macOS:   security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "
            f'"{certificate}"',
            'To take the trust back: certutil -user -delstore Root "csc_qa on this machine"; on macOS delete',
            "the certificate of that name in Keychain Access.",
        )
    )


def _lasts(certificate: Path, moment: datetime) -> bool:
    try:
        found = x509.load_pem_x509_certificate(certificate.read_bytes())
    except ValueError:
        return False
    return found.not_valid_after_utc - RENEW_BEFORE > moment


def _make(certificate: Path, key: Path, moment: datetime) -> None:
    secret = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "csc_qa on this machine")])
    hosts = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(secret.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(moment - timedelta(hours=1))
        .not_valid_after(moment + LASTS)
        .add_extension(x509.SubjectAlternativeName(hosts), critical=False)
        # It vouches for itself alone: it can sign no other certificate.
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(secret, hashes.SHA256())
    )
    _write_private(key, _pem(secret))
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))


def _pem(secret: ec.EllipticCurvePrivateKey) -> bytes:
    return secret.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _write_private(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
