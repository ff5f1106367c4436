"""``make benchmark``: measures the rules and the page, and prints what it finds. Nothing here is a test.

Labelled data is read from ``../shared/benchmarks`` where it is there; a part that needs it says so where it is not.
``python -m tests.benchmarks reading fit`` runs only the parts named.
"""

import runpy
import sys

PARTS = ("reading", "fit", "review", "composition", "speaking", "speed")


def main(wanted):
    unknown = [name for name in wanted if name not in PARTS]
    if unknown:
        print(f"there is no part {', '.join(unknown)}; the parts are {', '.join(PARTS)}", file=sys.stderr)
        return 2
    for name in wanted or PARTS:
        print(f"\n===== {name} =====", flush=True)
        sys.argv = [name]
        try:
            runpy.run_module(f"tests.benchmarks.{name}", run_name="__main__")
        except SystemExit as ended:
            if ended.code:
                return ended.code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
