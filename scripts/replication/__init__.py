"""What scripts/replicate is made of."""
