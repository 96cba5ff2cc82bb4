"""How fast and how large Dragoman is, beside the libraries it is built on: `python -m benchmarks`."""
