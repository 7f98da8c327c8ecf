"""Ways out as books: PDF, EPUB and what both are made of."""
