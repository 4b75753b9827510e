"""Nouns for companies, which stand for one that has been named before: `the carrier`."""

FIRMS = (
    "company|firm|group|bank|carrier|manufacturer|automaker|carmaker|retailer|lender|airline|maker|giant"
    "|utility|insurer|brewer|operator|developer|chain|supermarket|supplier|start-?up|publisher|miner"
    "|chipmaker|drugmaker|builder|broadcaster|charity"
)
"""Alternatives of a pattern, in small letters."""
