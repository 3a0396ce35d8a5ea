"""What people and programs get to see of a plan: files, schedules, maps, reports."""
