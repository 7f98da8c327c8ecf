"""Invented brands for measuring: as many as wanted, no two alike, the same bytes for the same seed."""
