"""Terms with the English a person wants for them: found in the Arabic, kept in the English, kept in files."""
