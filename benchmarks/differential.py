"""Ask judge, board and model about plans damaged by chance: python benchmarks/differential.py 1000.

Arguments: how many campaigns (100), the first seed (0), and how many processes (2). Prints what
they disagree about, then how often each rule was broken.
"""

from __future__ import annotations

import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.solver.agreeing import WRITTEN, Trial, trials


def tried(seed: int) -> list[Trial]:
    return list(trials(seed))


def main() -> None:
    count, first, workers = [*map(int, sys.argv[1:]), *(100, 0, 2)[len(sys.argv) - 1 :]]
    rules, sound, asked, total, apart = Counter[str](), 0, 0, 0, 0
    with ProcessPoolExecutor(workers) as pool:
        for found in pool.map(tried, range(first, first + count), chunksize=4):
            for trial in found:
                total += 1
                sound += not trial.broken - WRITTEN
                asked += trial.model is not None
                rules.update(trial.broken - WRITTEN)
                if not trial.agreed:
                    apart += 1
                    print(trial, flush=True)
    print(f"{count} campaigns, {total} plans, {sound} of them sound; the model asked {asked} times")
    print(f"{apart} disagreements")
    print(", ".join(f"{code} {times}" for code, times in rules.most_common()))


if __name__ == "__main__":
    main()
