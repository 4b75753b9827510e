"""A text cut into tokens, phrases found among them, and the noun phrase after a number."""
