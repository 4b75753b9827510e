"""Read mails, and web pages that a browser saved as one file, which look like a mail."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage
from email.utils import parseaddr

from claimbook.extract.reading import page, plain
from claimbook.extract.reading.document import Found
from claimbook.extract.reading.moment import read_iso
from claimbook.extract.reading.source import Source, UnreadError, with_head
from claimbook.model import find_address_fault

_PREFERRED = ("html", "plain")


def read(source: Source) -> Found:
    """Read the article in a mail, with its subject and date if the article has none."""
    mail = email.message_from_bytes(source.data, policy=email.policy.default)
    assert isinstance(mail, EmailMessage)  # noqa: S101
    body = mail.get_body(_PREFERRED)
    if body is None:
        raise UnreadError("it is a mail without a text; save the article's text as a .txt file")
    saved = str(mail.get("Snapshot-Content-Location") or "")
    saved = "" if find_address_fault(saved) else saved
    data = body.get_content().encode()
    inner = replace(source, data=data, url=saved or source.url)
    is_page = body.get_content_subtype() == "html"
    found = page.read(inner) if is_page else plain.read(inner)
    subject = str(mail.get("Subject") or "").strip()
    if not is_page and subject and not found.text.lstrip().startswith(subject):
        found = replace(found, text=f"{subject}\n\n{found.text}", headline=subject)
    sent = mail["Date"].datetime if mail["Date"] and not saved else None
    name, _ = parseaddr(str(mail.get("From") or ""))
    return with_head(
        found,
        published=read_iso(sent.isoformat()) if sent else "",
        author="" if is_page else name,
        headline=subject,
        url=saved,
    )
