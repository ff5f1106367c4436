"""Modules that come after the page is usable: put beside those that came with the first archive, so that they can be imported."""

import os


def put_down(sources, folder="."):
    """Write ``sources`` (path -> source) below ``folder``, where the first archive was unpacked."""
    made = set()
    for path in sorted(sources):
        parts = path.split("/")
        for depth in range(1, len(parts)):
            _make(folder + "/" + "/".join(parts[:depth]), made)
        with open(folder + "/" + path, "w") as file:
            file.write(sources[path])


def _make(folder, made):
    if folder in made:
        return
    made.add(folder)
    try:
        os.mkdir(folder)
    except OSError:  # there already
        pass
