"""claimbook: claim files in, a briefing out, and no figure without its quote."""

__version__ = "0.2.0"
