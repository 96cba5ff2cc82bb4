"""The whole reading, joined on the sentence index, and the pipeline that makes it."""
