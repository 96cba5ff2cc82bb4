"""Readings kept between runs, with every edit, and found again by their words."""
