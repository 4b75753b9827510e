"""What `claimbook check` does: find all faults, compare with what was published, start drafts."""
