"""Physical units, durations and percent: their names and symbols, and reading them."""
