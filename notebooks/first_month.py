# ---
# jupyter:
#   jupytext:
#     formats: ipynb,py:percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # A first month
#
# A small campaign, planned, judged and looked at. Everything comes from `import planner`.
# Open this file in Jupyter with jupytext, or run it as a script.

# %%
from pathlib import Path
from tempfile import mkdtemp

import planner

ROOT = Path(planner.__file__).resolve().parent.parent
campaign = planner.load(ROOT / "sample_data" / "mini")
print(len(campaign.settlements), "settlements,", len(campaign.teams), "teams")

# %% [markdown]
# `work` limits the search by units of work: the same number gives the same plan on any machine.

# %%
record = planner.solve(campaign, work=50, seed=1)
assert record.points is not None
print(f"{record.points.total:.2f} points, {len(record.plan.sessions)} sessions")

# %% [markdown]
# The judge shares no code with the solver. No news is good news.

# %%
assert planner.judge(campaign, record.plan) == ()

# %% [markdown]
# The plan as pandas tables: who is served by what, day by day.

# %%
tables = planner.frames(record.plan, campaign)
sessions = tables["sessions"]
print(sessions.groupby(["category"])[["people"]].sum())

# %%
by_day = (
    sessions.assign(day=sessions["start"].dt.date).groupby("day")["people"].agg(["count", "sum"])
)
print(by_day)

# %% [markdown]
# What was left out, and why.

# %%
print(tables["unplanned"].groupby("reason")["people"].sum())

# %% [markdown]
# Both maps are single files that open without a network.

# %%
folder = Path(mkdtemp())
print(planner.coverage_map(campaign, record.plan, folder / "coverage.html"))
print(planner.route_map(campaign, record.plan, folder / "routes.html"))

# %% [markdown]
# A plan is kept as one file and read back the same.

# %%
path = planner.save(record, campaign, folder / "plan.json")
assert planner.read_plan(path, campaign) == record
