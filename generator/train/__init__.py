"""Scripts that fit weights to labelled examples. Not run by the build; their results stand in ``generator/models``."""
