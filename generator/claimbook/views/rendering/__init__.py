"""How pages are made: the template environment, the page as a value, the files beside it."""
