"""Rules about an edition of the anthology and what it takes."""
