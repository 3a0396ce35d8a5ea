"""The offline map: one self-contained HTML page with who is served and with the tours."""

from planner.outputs.maps.write import write_coverage_map, write_map, write_route_map

__all__ = ["write_coverage_map", "write_map", "write_route_map"]
