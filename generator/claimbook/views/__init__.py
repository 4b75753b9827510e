"""What pages are made of: text cut and marked, claims in words, and the one template environment."""
