"""``planner solve``: from a campaign to a plan."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import click

from planner.cli.params import PLAN, campaign_argument, duration, out_folder_option, share

DEFAULT_S = 180.0


@click.command("solve")
@campaign_argument
@out_folder_option(required=True)
@click.option("--time", "time_s", type=duration, help="Clock time: 90, 3m, 1h30m.  [default: 3m]")
@click.option(
    "--work", type=click.IntRange(min=0), help="Units of work instead of time: repeatable."
)
@click.option("--gap", type=share, help="Stop when this near the bound: 0.01 or 1%.")
@click.option("--seed", type=click.IntRange(min=0), default=0, show_default=True)
@click.option("--workers", type=click.IntRange(min=1), default=2, show_default=True)
@click.option("--exact", is_flag=True, help="Prove the best plan: small campaigns only.")
@click.option("--from", "start", type=PLAN, help="Begin with this plan.")
def command(
    campaign: Path,
    out: Path,
    time_s: float | None,
    work: int | None,
    gap: Decimal | None,
    seed: int,
    workers: int,
    exact: bool,
    start: Path | None,
) -> None:
    """Make the best plan in the time given.

    OUT gets plan.json and five CSV tables. Ctrl-C ends the search and keeps the best plan; a
    second Ctrl-C kills. The best plan so far is in OUT all the time, and every plan written has
    passed the judge.

    \b
    Examples:
        planner solve sample_data/mini -o out-mini --time 20
        planner solve my-campaign -o out --time 10m --gap 2%
        planner solve my-campaign -o out --work 2000 --seed 7
    """
    from planner.cli.loading import load
    from planner.cli.running import print_result, run

    if time_s is None and work is None:
        time_s = DEFAULT_S
    found = run(
        load(campaign),
        out,
        time_s=time_s,
        work=work,
        gap=gap,
        seed=seed,
        workers=workers,
        start=start,
        exact=exact,
    )
    print_result(found, out)
