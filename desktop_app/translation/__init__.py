"""English for each sentence, on this machine: packages, the engine, its checks, and spans carried over."""
