"""The same questions to the same rules in CPython, MicroPython and Pyodide."""
