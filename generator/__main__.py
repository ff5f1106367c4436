"""``python -m generator`` is ``weakness-guide``."""

from .cli import main

if __name__ == "__main__":
    main(prog_name="weakness-guide")
