"""What a column declares: the type of its cells, unit, default, meaning, example."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, get_args

from annotated_types import Ge, Gt, Le
from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainValidator
from pydantic.fields import FieldInfo

from planner.domain.clock import DaySpan
from planner.inputs.cells import numbers, times, words


def _itself(value: Any) -> Iterable[str]:
    """Return the one id that a cell names."""
    return (value,)


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell holds, in words; the table whose ids it names, the choices where closed."""

    type: str
    table: str = ""
    ids: Callable[[Any], Iterable[str]] = _itself
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit of a number."""

    name: str


@dataclass(frozen=True, slots=True)
class Shown:
    """How the document shows a default that is not a plain value."""

    default: str


class Row(BaseModel):
    """A row of a table: one field a column."""

    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True)


Text = Annotated[str, Cell("text")]
Id = Annotated[str, PlainValidator(words.identifier), Cell("id")]
Word = Annotated[str, PlainValidator(words.word), Cell("word")]
WordList = Annotated[tuple[str, ...], PlainValidator(words.word_list), Cell("list of words")]
WordSet = Annotated[frozenset[str], PlainValidator(words.word_set), Cell("list of words")]
Count = Annotated[int, BeforeValidator(numbers.count), Cell("whole number")]
Number = Annotated[
    Decimal, BeforeValidator(numbers.number), Cell("number"), Ge(Decimal(0)), Le(numbers.MOST)
]
Signed = Annotated[Decimal, BeforeValidator(numbers.number), Cell("number")]
Share = Annotated[Decimal, PlainValidator(numbers.share), Cell("share, 0 to 1")]
YesNo = Annotated[bool, PlainValidator(numbers.yes_no), Cell("yes or no", choices=("yes", "no"))]
DateCell = Annotated[Any, PlainValidator(times.day), Cell("date")]
WhenCell = Annotated[times.When, PlainValidator(times.when), Cell("date or date-time")]
SpanCell = Annotated[DaySpan, PlainValidator(times.span), Cell("span")]
Spans = Annotated[tuple[DaySpan, ...], PlainValidator(times.spans), Cell("list of spans")]
Weekdays = Annotated[
    frozenset[int], PlainValidator(times.weekdays), Cell("list of weekdays, or none")
]


@dataclass(frozen=True, slots=True)
class Column:
    """A column as declared; ``field`` is its name in the row model."""

    name: str
    field: str
    required: bool
    cell: Cell
    unit: str
    description: str
    example: str
    default: str
    least: Decimal | None = None
    above: Decimal | None = None
    most: Decimal | None = None

    @property
    def remedy(self) -> str:
        """Return what the column wants: meaning, unit and an example."""
        unit = f", in {self.unit}" if self.unit else ""
        return f"{self.description}{unit}, for example {self.example}"

    @property
    def bounds(self) -> str:
        """Return the column's range in words, empty where it has none."""
        above = self.above
        parts = [
            f"at least {_plain(self.least)}" if self.least is not None and above is None else "",
            f"above {_plain(above)}" if above is not None else "",
            f"at most {_plain(self.most)}" if self.most is not None else "",
        ]
        return ", ".join(part for part in parts if part)


@cache
def columns(model: type[Row]) -> dict[str, Column]:
    """Return the columns of a row model by name, in order."""
    found = (_column(name, info) for name, info in model.model_fields.items())
    return {column.name: column for column in found}


def _column(field: str, info: FieldInfo) -> Column:
    """Return a column from the line that declares it."""
    notes = [*info.metadata, *_nested(info.annotation)]
    unit = next((note.name for note in notes if isinstance(note, Unit)), "")
    shown = next((note.default for note in notes if isinstance(note, Shown)), None)
    return Column(
        name=info.alias or field,
        field=field,
        required=info.is_required(),
        cell=next(note for note in notes if isinstance(note, Cell)),
        unit=unit,
        description=info.description or "",
        example=str((info.examples or [""])[0]),
        default=cell_text(info.default) if shown is None else shown,
        least=max((_bound(note.ge) for note in notes if isinstance(note, Ge)), default=None),
        above=max((_bound(note.gt) for note in notes if isinstance(note, Gt)), default=None),
        most=min((_bound(note.le) for note in notes if isinstance(note, Le)), default=None),
    )


def _nested(annotation: Any) -> Iterable[Any]:
    """Yield the notes inside of ``X | None``."""
    for part in get_args(annotation):
        yield from getattr(part, "__metadata__", ())


def _bound(value: Any) -> Decimal:
    """Return a bound as a decimal."""
    return Decimal(str(value))


def _plain(value: Decimal | None) -> str:
    """Return a bound without an exponent."""
    return "" if value is None else f"{value:f}"


def cell_text(value: Any) -> str:
    """Return a default as a user would write it in a cell."""
    if value is None or not isinstance(value, (str, bool, int, Decimal, DaySpan, tuple, frozenset)):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        return ";".join(sorted(map(str, value)))
    if isinstance(value, tuple):
        return ";".join(map(str, value))
    return str(value)
