"""Travel: shortest paths over links, matrices, the geodesic fallback, closures."""

from planner.network.network import Network, Trip

__all__ = ["Network", "Trip"]
