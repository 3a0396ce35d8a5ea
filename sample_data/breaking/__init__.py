"""Builds ``sample_data/broken``: one folder for each error that the tables can have."""
