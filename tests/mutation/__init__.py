"""Mutation testing of the rules: small faults put into a rule file must not pass unseen."""
