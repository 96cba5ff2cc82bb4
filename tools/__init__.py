"""What set-up runs on a fresh machine: no module of the program, standard library only."""
