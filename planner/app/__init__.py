"""Use cases: what the commands and the notebooks ask for. Nothing here prints."""
