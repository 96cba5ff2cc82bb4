"""What a person sees: one file a panel. Nothing here reads a file or calls an engine; the controller does."""
