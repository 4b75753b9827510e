"""Read ranges between two figures, and figures with their uncertainty."""
