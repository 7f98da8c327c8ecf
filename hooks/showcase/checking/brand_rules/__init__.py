"""Rules over one brand."""
