"""The browser editor at /admin/ for people with an account at a Git service; off unless the registry switches it on."""
