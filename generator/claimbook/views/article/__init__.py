"""Articles as their pages show them: the text, cut up and marked, and data for machines."""
