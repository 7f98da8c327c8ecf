"""Floor 1: files become typed records, exactly once, with the line and column of every value."""
