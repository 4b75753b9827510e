"""Finding the amounts in a text, and reading the one amount that an editor writes."""
