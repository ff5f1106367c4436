"""Figures drawn from data as inline SVG, for light and dark, with their content in words for screen readers."""

FIGURES = {}
"""Name used in a chapter's ``<!-- figure: name -->`` -> function from the guide to markup on one line."""
