"""claimbook turns claim files into a briefing in which every figure is backed by a quote."""

__version__ = "0.2.0"
