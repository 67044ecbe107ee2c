"""Check a certificate that an administrator brings, before the server tries to show it."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from csc_qa.core.errors import ExcelSetupError


def check_certificate(certificate: Path | None, key: Path | None) -> tuple[Path, Path]:
    """Return both files, which fit together.

    Raises:
        ExcelSetupError: one of them is missing, cannot be read, is not PEM or is encrypted; the key is of
            another certificate; or the certificate has run out.
    """
    if certificate is None or key is None:
        raise _fault("--certificate and --key go together")
    shown, secret = _certificate(certificate), _key(key)
    if shown.public_key() != secret.public_key():
        raise _fault(f'the key in "{key.name}" is not that of the certificate in "{certificate.name}"')
    if shown.not_valid_after_utc < datetime.now(UTC):
        ended = f"{shown.not_valid_after_utc:%d/%m/%Y}"
        raise _fault(f'the certificate in "{certificate.name}" ran out on {ended}')
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
    except ssl.SSLError as error:
        raise _fault(f'the certificate in "{certificate.name}" cannot be used ({error.reason})') from error
    return certificate, key


def _certificate(path: Path) -> x509.Certificate:
    try:
        return x509.load_pem_x509_certificate(_content(path))
    except ValueError as error:
        raise _fault(f'file "{path.name}" is no certificate in PEM form') from error


def _key(path: Path) -> PrivateKeyTypes:
    try:
        return load_pem_private_key(_content(path), password=None)
    except TypeError as error:
        hint = (
            "Take the password off, for example with: openssl pkey -in KEY -out NEW; let nobody else read it."
        )
        raise _fault(f'the key in "{path.name}" is encrypted', hint) from error
    except ValueError as error:
        raise _fault(f'file "{path.name}" is no key in PEM form') from error


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise _fault(f'there is no file "{path}"') from error
    except OSError as error:
        raise _fault(f'file "{path}" cannot be read ({error.strerror})') from error


def _fault(message: str, hint: str | None = None) -> ExcelSetupError:
    return ExcelSetupError.because("CSCQA-XLI-006", message, hint=hint)
