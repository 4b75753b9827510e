"""What is in an article: its parts and sentences, and which of them are worth a claim."""
