"""Read currencies on either side of a number: their codes, signs, names and cents."""
