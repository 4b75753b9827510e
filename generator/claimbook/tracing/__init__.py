"""Making again only what reads something that has changed.

A part of the site, such as the pages of an entity, is made by a function of the study. While it
runs, the study is a traced one: it notes which entries of which mappings were read, and which
values as a whole. The next time, these entries are hashed first. If all have the same hashes, the
function would read the same and so make the same, and what it made before is used again.

Four rules hold for functions that are traced.

*They read nothing but the study.* No file, no clock, and no other record of a book that was passed
to them: they are given ids, and look up what these stand for.

*What they read does not change.* Values of a study are immutable. Functions marked `once_per_study`
or `once_for_each` are not traced: their results count as parts of the study, entry by entry. So a
function that is called for many pages and seldom changes its result should be marked.

*The articles of claims are read for what is said of the article.* A claim of an article is read
from the book by its id, and not from the article that another claim belongs to: there it counts by
its id alone, since otherwise every edit in an article would change all pages that cite the article.

*What cannot be hashed is not kept.*
"""

from claimbook.tracing.facts import Facts
from claimbook.tracing.hashing import hash_once
from claimbook.tracing.results import Results, Task

__all__ = ["Facts", "Results", "Task", "hash_once"]
