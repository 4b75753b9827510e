"""Find the amounts in a text, and read the one amount that an editor writes."""
