"""A book as EPUB 3.3: small modules, each one kind of page or one file of the package."""
