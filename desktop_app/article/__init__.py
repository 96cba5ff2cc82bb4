"""An article as text: loaded, marked and cut into sentences. No Qt, no engine."""
