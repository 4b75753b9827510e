"""Read numbers before their units: digits, words, scale words and fractions."""
