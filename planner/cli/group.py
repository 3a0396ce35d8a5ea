"""The ``planner`` command: its sub-commands, found by name and loaded on demand."""

from __future__ import annotations

import difflib
from importlib import import_module

import click

from planner import __version__
from planner.cli.errors import exits_with_code

COMMANDS = (
    "demo",
    "new",
    "check",
    "solve",
    "verify",
    "show",
    "map",
    "report",
    "export",
    "pins",
    "generate",
)
"""In the order in which a newcomer meets them; each is ``planner.cli.<name>.command``."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command by its name; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"planner.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that ``args`` begin with; name the nearest one for a typing error."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            near = difflib.get_close_matches(name, COMMANDS, n=1)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            ctx.fail(f"No such command '{name}'.{hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; tell a user's mistake without a traceback."""
        with exits_with_code(ctx):
            return super().invoke(ctx)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="planner")
def main() -> None:
    """Plan a month of visits of many specialist teams to the settlements of a region.

    \b
    A first look:       planner demo -o out
    Your own campaign:  planner new my-campaign, fill in the tables,
                        planner check my-campaign,
                        planner solve my-campaign -o out

    Exit codes: 0 done, 1 a bug, 2 usage, 3 input errors, 4 no plan keeps the pins,
    5 the judge found a broken rule.
    """
