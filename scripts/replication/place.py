"""Where an index lies."""
import os
import re


class Place:
    """A folder, here or on another machine."""

    def __init__(self, text):
        self.text = text if text.strip("/") == "" else text.rstrip("/")
        self.is_remote = re.match(r"[^/]+:", text) is not None

    def __str__(self):
        return self.text

    def below(self, name):
        return f"{self.text}/{name}"

