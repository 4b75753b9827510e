"""Prose that cites: what `[@id]` says in a sentence, in the figures of a page and in its charts.

`model.reference` reads what stands in the brackets, `catalog` knows what can be cited, `answer`
puts the two together. `processors` are what the Markdown extension is made of, and `checking` finds
what is wrong in notes and in the pages of docs/ before anything is built.
"""
