"""Who should be served beside the audiences: demand, cases; and what was held before."""

from __future__ import annotations

from planner.inputs.generating.draft import Draft


def add_demand(draft: Draft) -> None:
    """Add people for kinds that only the table gives, and a few overrides of audiences."""
    for kind in draft.rows("kinds"):
        audience = kind.get("audience", "")
        if audience in ("staff", "cases"):
            continue
        for place in draft.rows("settlements"):
            if draft.chance(0.45 if not audience else 0.05):
                people = draft.rng.randint(0, 3 * int(kind["people_per_block"]))
                draft.add("demand", settlement=place["id"], kind=kind["id"], people=people)


def add_cases(draft: Draft) -> None:
    """Add patients, more of them in bigger campaigns."""
    kinds = [row for row in draft.rows("kinds") if row.get("audience") == "cases"]
    places = [row["id"] for row in draft.rows("settlements")]
    count = draft.rng.randint(1 + draft.settlements // 8, 4 + draft.settlements // 3)
    for number in range(1, count + 1 if kinds else 1):
        draft.add(
            "cases",
            id=f"case-{number:03d}",
            kind=draft.pick(kinds)["id"],
            settlement=draft.pick(places),
            block_min=draft.maybe(0.3, draft.blocks(30, 180)),
            value=draft.maybe(0.3, draft.pick(("4", "8", "12.5"))),
            latest=draft.maybe(0.4, draft.day(draft.rng.randint(draft.days // 2, draft.days - 1))),
            stay_days=draft.maybe(0.6, draft.rng.randint(0, 3)),
        )


def add_history(draft: Draft) -> None:
    """Add sessions of the days before, for the kinds with a gap."""
    for kind in draft.rows("kinds"):
        if "gap_days" in kind:
            for place in draft.some([row["id"] for row in draft.rows("settlements")], 0, 2):
                date = draft.day(-draft.rng.randint(1, 4))
                draft.add("history", kind=kind["id"], settlement=place, date=date)
