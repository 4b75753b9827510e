"""What `claimbook extract` does: gather sources, draft them, plan what to write, write it."""
