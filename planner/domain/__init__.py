"""The language of planner: campaign, plan, clock, rule book. Plain frozen data, no libraries."""
