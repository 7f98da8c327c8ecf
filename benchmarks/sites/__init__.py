"""The same invented brands as three sites: the showcase's own, a Hugo site, and plain MkDocs with Material."""
