"""An email draft as a file that Outlook and other mail programs open ready to send."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP


def email_draft(*, to: str, subject: str, body: str) -> bytes:
    """Return the draft (`.eml`). The same words give the same bytes.

    Args:
        to: address; empty where it is not known.
        subject: on one line. It must not tell who a child is: subjects show in lists and on locked screens.
        body: plain text.

    Example:
        >>> print(email_draft(to="", subject="Audits", body="One.").decode().splitlines()[0])
        X-Unsent: 1
    """
    message = EmailMessage(policy=SMTP)
    # Outlook opens a message with this mark for editing, not for reading.
    message["X-Unsent"] = "1"
    if to:
        message["To"] = to
    message["Subject"] = subject
    message.set_content(body)
    return message.as_bytes()
