"""An article as its page shows it: the text cut up and marked, and its data for machines."""
