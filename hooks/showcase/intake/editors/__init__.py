"""What text editors need to help with a page: a JSON Schema, snippets, and how to mark what the checks find."""
