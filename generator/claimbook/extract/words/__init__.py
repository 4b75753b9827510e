"""The language of news: tables of words, and the patterns that search a text for them."""
