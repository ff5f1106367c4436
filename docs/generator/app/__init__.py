"""The Weakness Answer Generator's page side. ``page`` is the only module that touches the document; the rest is data."""
