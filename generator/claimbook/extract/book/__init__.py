"""What the book already knows: its names and metrics, and the articles it has."""
