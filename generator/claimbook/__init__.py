"""claimbook turns claim files into a briefing in which every figure has its quote."""

__version__ = "0.2.0"
