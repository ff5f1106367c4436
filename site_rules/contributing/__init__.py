"""The checks of what contributors write: one entry as plain data, held against the field table and against what exists already.

The builder runs them over the files of ``content/`` and gives each finding its line; the forms on the site run them on what stands
in their fields. So both say the same about the same words. What only a file can have (tabs, bytes, YAML's traps) is ``generator``'s matter.
"""

from .entry import find_in_entry
from .finding import Finding

__all__ = ["Finding", "find_in_entry"]
