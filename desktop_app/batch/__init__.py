"""Many files read one after the other, with a record of what is done, so that a run can be taken up again."""
