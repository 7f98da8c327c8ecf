"""Records and an edition -> a book."""
