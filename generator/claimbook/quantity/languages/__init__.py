"""Numerals as other languages write them: their separators, and their words for large numbers."""
