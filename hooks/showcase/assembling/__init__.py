"""Floor 1: records -> the collection: numbers, honours, clusters, neighbours, groups, figures, search data."""
