"""The translation memory: segments that a person approved, found again where the Arabic is the same or alike."""
