"""The widget's own package, which lives under ``docs/``, importable here as ``widget``; and the catalogue that it shows."""

import pytest

from generator.catalog import load
from generator.pages.guide import widget

widget()


@pytest.fixture(scope="session")
def catalog():
    return load()
