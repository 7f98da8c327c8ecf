"""Rules over one case."""
