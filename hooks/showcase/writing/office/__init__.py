"""The empty forms and the brand register as Office files, and what reading them again has in common with it."""
