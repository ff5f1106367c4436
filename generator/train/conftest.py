"""Examples of scripts that need the `train` extra are run only where it is installed."""

from importlib.util import find_spec

collect_ignore = [] if find_spec("numpy") and find_spec("scipy") else ["reading.py"]
