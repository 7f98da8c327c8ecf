"""The check of only what changed: the rest is known by the little that rules between records ask of it."""
