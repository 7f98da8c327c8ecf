"""Floor 1: records -> problems. One rule, one file; every rule only yields, and never raises."""
