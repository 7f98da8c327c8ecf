"""Floor 1: records -> what pages show, and the pages themselves. Knows neither files of content nor MkDocs."""
