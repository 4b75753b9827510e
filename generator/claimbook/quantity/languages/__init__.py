"""Read numerals of other languages: their separators, and their words for large numbers."""
