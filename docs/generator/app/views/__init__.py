"""From results to markup, one module for each panel. Pure: the builder calls the same functions for the first state."""
