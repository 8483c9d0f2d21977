"""``python -m tellings``: the same as the command ``tellings``."""

from tellings.cli import main

if __name__ == "__main__":
    main()
