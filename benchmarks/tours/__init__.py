"""The team-month core: planner and open solvers on the same campaigns, judged by one judge."""
