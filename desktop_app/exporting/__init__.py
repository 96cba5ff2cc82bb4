"""Reading in, a file's text out: one module for each format."""
