"""The day on which a command runs; nothing that is published depends on it."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def read_today() -> date:
    """Return today's date; that of `SOURCE_DATE_EPOCH` if it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)
    return now.date()
