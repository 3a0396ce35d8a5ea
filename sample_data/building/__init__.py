"""Builds the sample campaigns from the documented facts and the labelled assumptions."""
