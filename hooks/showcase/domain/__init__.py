"""Floor 0: what things are. No files, no clock, no YAML, no MkDocs."""
