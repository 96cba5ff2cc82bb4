"""What an Arabic word means: its clitics and endings taken off, and the entries of the dictionaries. No Qt."""
