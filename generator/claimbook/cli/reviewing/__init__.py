"""The session of `claimbook review`, in which an editor finishes drafts at a terminal.

A session goes through claim files in an order and asks one question after the other. It keeps
nothing that is not in the files: each question is read from them when it is asked. So it can be
stopped at any moment, and the next session continues from there.

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
(`placing`), and the steps taken so far. A file has up to five rounds: lists of what only needs
confirming (`listing`), if there is a lot of it; its marks `# decide` and empty fields, one by one;
whatever `claimbook check` would find if it were published; every claim once more, if the editor
wants to read them; and whether to publish it.

A question is a field of a claim or of a record (`question`). An answer is the new bytes of one or
more files (`answering`). All of it is written or none, and none if somebody has saved one of the
files in the meantime; a step keeps the files' previous contents. An answer changes the lines of its
fields and no other byte. Claims can also be added (`claiming`): for a figure that is not the amount
of any claim (`unclaimed`), or for words of the article. They are drafted as `claimbook extract`
would draft them.
"""
