"""What pages are made of: text cut and marked, claims in words, one template environment."""
