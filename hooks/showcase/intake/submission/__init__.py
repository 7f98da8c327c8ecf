"""A submission: the commits a contributor offers. Its diff is judged as data; nothing of it is checked out or run."""
