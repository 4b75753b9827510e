"""Redo only the work whose input has changed.

A part of the site, such as the pages of an entity, is made by a function of the study. While it
runs, the study is a traced one: it notes which entries of which mappings were read, and which
values were read as a whole. Next time, these entries are hashed first. If none has changed, the
function would produce the same again, and its earlier result is used.

Four rules hold for functions that are traced.

*They read nothing but the study.* No file, no clock, and no record of another book that was passed
to them: they are given ids, and look up the records in the study.

*What they read does not change.* Values of a study are immutable. Functions marked `once_per_study`
or `once_for_each` are not traced: their results count as parts of the study, entry by entry. So a
function that is called for many pages and seldom changes its result should be marked.

*An article is read only for what is said about the article itself.* A claim is read from the book
by its id, and not through the article that another claim belongs to. In that article it counts by
its id alone; otherwise every edit in an article would change all pages that cite the article.

*What cannot be hashed is not kept.*
"""

from claimbook.tracing.facts import Facts
from claimbook.tracing.hashing import hash_once
from claimbook.tracing.results import Results, Task

__all__ = ["Facts", "Results", "Task", "hash_once"]
