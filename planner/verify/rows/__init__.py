"""Which rows of the plan disagree, table by table: the parts of the rule ``table``."""
