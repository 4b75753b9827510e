"""Citations in prose: `[@id]` in a sentence, the list of figures on a page, and `chart` blocks.

`model.reference` parses what is in the brackets, `catalog` holds what can be cited, and `answer`
combines the two. The Markdown extension is built from `processors`. `checking` finds mistakes in
notes and in the pages of docs/ before anything is built.
"""
