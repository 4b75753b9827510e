"""An article as its page has it: the text cut and marked, and its data for machines."""
