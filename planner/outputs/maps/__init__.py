"""Offline maps: one self-contained HTML page each."""

from planner.outputs.maps.write import write_coverage_map, write_route_map

__all__ = ["write_coverage_map", "write_route_map"]
