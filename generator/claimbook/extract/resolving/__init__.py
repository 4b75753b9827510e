"""What each field of a claim is, by the words around its figure: a package for each."""
