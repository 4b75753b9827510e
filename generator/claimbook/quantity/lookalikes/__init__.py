"""Recognize numbers that are not amounts: dates, years, clock times, names, identifiers."""
