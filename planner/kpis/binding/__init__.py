"""Which rules bind: how often each of them stands at its limit in a plan."""

from planner.kpis.binding.count import RULES_COUNTED, Binding, binding

__all__ = ["RULES_COUNTED", "Binding", "binding"]
