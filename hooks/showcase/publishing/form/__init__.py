"""What the online form must know to judge a brand like the checker: its sentences, lists, limits and patterns."""
