"""The lab: what planner reaches, how fast it grows, and what others reach on the same tables."""
