"""Checks of a finished translation (quality assurance): what a translator would look at once more before delivering."""
