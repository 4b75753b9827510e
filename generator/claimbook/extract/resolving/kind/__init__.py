"""Whether a claim is a fact, a plan, a forecast or anything else."""
