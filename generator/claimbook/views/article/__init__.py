"""An article as its page shows it: the text cut and marked, and its data for machines."""
