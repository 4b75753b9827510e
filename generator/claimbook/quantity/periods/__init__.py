"""Read and write periods: the days that a claim is about."""
