"""The search's picture of a plan: who is where, what is held, what is left to serve."""
