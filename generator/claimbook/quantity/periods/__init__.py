"""Periods: the days that a claim speaks of, read and written."""
