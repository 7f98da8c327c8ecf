"""A folder for a new brand, with a page that explains itself and passes the checks."""
