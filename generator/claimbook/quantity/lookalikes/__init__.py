"""Numbers that are no amounts: dates, years, clock times, names, identifiers."""
