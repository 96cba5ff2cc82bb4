"""SQLite files of the user's own work: opened, moved to a newer schema, backed up, set aside where they are damaged."""
