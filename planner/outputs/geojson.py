"""The plan as GeoJSON: a file for any map program."""

from __future__ import annotations

import json
from pathlib import Path

from planner.domain.campaign import Campaign
from planner.domain.names import Language
from planner.domain.plan import Plan
from planner.outputs.features import features
from planner.outputs.files import write_text

__all__ = ["features", "geojson_text", "write_geojson"]


def geojson_text(campaign: Campaign, plan: Plan, language: Language = "kk") -> str:
    """Return the features as one collection, one a line."""
    lines = (
        json.dumps(feature, ensure_ascii=False, allow_nan=False)
        for feature in features(campaign, plan, language)
    )
    head = '{"type": "FeatureCollection", "features": [\n'
    return head + ",\n".join(lines) + "\n]}\n"


def write_geojson(campaign: Campaign, plan: Plan, path: Path, language: Language = "kk") -> Path:
    """Return ``path`` after writing the features to it."""
    return write_text(path, geojson_text(campaign, plan, language))
