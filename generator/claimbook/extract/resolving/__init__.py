"""Work out each field of a claim from the words around its figure: a package for each."""
