"""Rules between records, and over the lists of the department."""
