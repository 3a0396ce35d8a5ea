"""Tells users' mistakes on stderr, all at once and without a traceback; bugs keep theirs."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import click

from planner.errors import EXIT_USAGE, BrokenPlanError, InputError, NoPlanError, PlannerError

INTERRUPTED = 130
USERS_OS_ERRORS = frozenset(
    {
        errno.EACCES,
        errno.EDQUOT,
        errno.EEXIST,
        errno.EISDIR,
        errno.ENAMETOOLONG,
        errno.ENOENT,
        errno.ENOSPC,
        errno.ENOTDIR,
        errno.ENOTEMPTY,
        errno.EPERM,
        errno.EROFS,
    }
)
"""What a user's own disk and paths can do wrong; every other OSError is a bug."""


@contextmanager
def exits_with_code(ctx: click.Context) -> Iterator[None]:
    """Turn a user's mistake into a message and its exit code."""
    try:
        yield
    except PlannerError as error:
        tell(error)
        ctx.exit(error.exit_code)
    except KeyboardInterrupt:
        ctx.exit(INTERRUPTED)
    except OSError as error:
        if error.errno not in USERS_OS_ERRORS or error.filename is None:
            raise
        click.echo(f"Error: {error.filename}: {error.strerror}", err=True)
        ctx.exit(EXIT_USAGE)


def tell(error: PlannerError) -> None:
    """Print everything that ``error`` holds to stderr."""
    from planner.cli.console import stderr
    from planner.cli.findings import print_issues, print_violations

    console = stderr()
    if isinstance(error, InputError):
        print_issues(console, error.issues)
    elif isinstance(error, BrokenPlanError):
        console.tell(f"The plan breaks the rules: {len(error.violations)} findings", style="red")
        print_violations(console, error.violations)
    else:
        console.tell(f"Error: {error}", style="red")
    if isinstance(error, NoPlanError) and error.conflict:
        console.tell("These pins cannot be kept together:")
        for pin in error.conflict:
            console.tell(f"  {pin}")
