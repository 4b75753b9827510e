"""What several checks share: where their problems are, what they read, and how they say it."""
