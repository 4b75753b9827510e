"""The session of `claimbook review`, in which an editor finishes drafts at a terminal.

A session goes through claim files in an order and asks one question after the other. It keeps
nothing that is not in the files: each question is read from them when it is asked. So it can be
stopped at any moment, and the next one goes on from there.

```text
  files ──▶ questions ──▶ offering ──▶ showing ──▶ terminal
    ▲      what is left,   values to   words on      keys
    │      in its order    choose      the screen      │
    │                                                  ▼
  steps ◀── deciding, by answering and renaming ◀── session ──▶ moving
  what was   which bytes of which files a           one question    goes on, over
  written,   decision changes                       at a time       or back, and
  for `u`                                                           writes nothing
```

The state of a session is its place, which is a file, a round, a claim and a step within it
(`placing`), and the steps taken so far. A file has up to five rounds: lists of what only needs a
yes (`listing`), if there is much of it; its marks `# decide` and empty fields, one by one; what
`claimbook check` would find if it was published; every claim once more, if the editor wants to read
them; and whether to publish it.

A question is a field of a claim or of a record (`question`). An answer is the new bytes of one or
more files (`answering`). All of it is written or none, and none if somebody has saved one of the
files meanwhile; a step keeps what they were before. An answer changes the lines of its fields and
no other byte. A claim can be added, too (`claiming`): for a figure that no claim has for its amount
(`unclaimed`), or for words of the article. It is drafted as `claimbook extract` drafts one.
"""
