"""Ways in: what arrives from outside is judged here before anything reads it as content."""
