"""Split an article into parts and sentences, and select what is worth a claim."""
