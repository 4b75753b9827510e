"""Periods: the days that a claim is about, read and written."""
