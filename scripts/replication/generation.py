"""What a manifest names."""
import json
import re

from .failure import Failure


class Generation:
    """What one manifest says. Foreign bytes: names are held to their shape, so that none leads out of the folder."""

    def __init__(self, data, origin):
        try:
            self.read(json.loads(data))
        except (KeyError, TypeError, ValueError) as error:
            raise Failure(f"the manifest of {origin} is damaged ({error}): fihris-indexer check says what is left, "
                          "fihris-indexer restore puts a backup back") from None

    def read(self, manifest):
        self.number = int(manifest["generation"])
        self.segments = {plain(each["name"]): sizes_of(each["files"])
                         for kind in ("segments", "file_records") for each in manifest[kind]}
        self.checksums = {each["name"]: each["files"] for kind in ("segments", "file_records") for each in manifest[kind]}
        self.attachments = sizes_of(manifest["attachments"])
        self.catalog = f"catalog-{self.number}"

    def is_of_stub(self, stub):
        """Whether a stub file names this generation: it is written after the manifest."""
        return stub.startswith(f"# Fihris index, generation {self.number},".encode())

    def files(self):
        """Bytes of each file by its place in the index; of the catalog the manifest does not say them."""
        found = {f"attachments/{name}": size for name, size in self.attachments.items()}
        for segment, files in self.segments.items():
            found.update({f"segments/{segment}/{name}": size for name, size in files.items()})
        return found


def plain(name):
    if not re.fullmatch(r"[0-9a-z_-][0-9a-z._-]{0,99}", name):
        raise ValueError(f"{name!r} is no plain name")
    return name


def sizes_of(files):
    return {plain(name): int(file["bytes"]) for name, file in files.items()}
