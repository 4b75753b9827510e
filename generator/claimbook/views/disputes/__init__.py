"""Show what does not fit: disagreements and findings, in words and with their arithmetic."""
