"""Campaigns made up from a seed, for tests, trials and measurements."""
