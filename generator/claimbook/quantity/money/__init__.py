"""Currencies: their codes, signs, names and cents, and reading them on either side of a number."""
