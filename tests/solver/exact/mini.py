"""The sample campaign `mini`, and what its pieces are worth at most: proven once, used in tests."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from planner.inputs import load_campaign

MINI = load_campaign(Path(__file__).resolve().parents[3] / "sample_data" / "mini")
DOCTORS, TRAIN = Decimal("391.332"), Decimal("1138.076")
"""Without floors; ``test_split.py`` proves both again."""
TRAINERS = Decimal("1673.035")
"""With their floors."""
FLOORS = Decimal("1171.5")
"""3 x (60 in alga + 330.5 in mugalzhar), which doctors and train reach together."""
OPTIMUM = DOCTORS + TRAIN + TRAINERS + FLOORS
"""4,373.943: no plan is worth more, since no piece is.

``planner solve sample_data/mini --exact`` proves it again, in half a minute of processor time.
"""
