"""One file for each kind of document: bytes in, text out."""
